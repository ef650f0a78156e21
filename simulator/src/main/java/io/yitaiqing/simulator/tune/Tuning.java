package io.yitaiqing.simulator.tune;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.Scenario;

/**
 * What is tuned, for what, and with how much work.
 *
 * @param plan the hall's plan as it is
 * @param replications training replications of a trial that is not dropped
 * @param trials how many points are tried
 * @param seed the same seed finds the same coefficients
 */
public record Tuning(Scenario scenario, HallPlan plan, Objective objective, int replications, int trials, long seed) {

    /** The id of the hall. */
    public String hall() {
        return plan.id();
    }
}
