package io.yitaiqing.simulator.tune;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import java.util.SequencedMap;

/**
 * The coefficients of the preset {@code tuned-weights} in one hall: whoever has the largest {@code a + v (w + tau)} is
 * called.
 *
 * @param offsetSeconds the hall's tau
 * @param services importance v and offset a of each service
 */
public record TunedWeights(double offsetSeconds, SequencedMap<String, Weight> services) {

    /** A hall's plan with these. */
    public HallPlan on(HallPlan plan) {
        return plan.with(
                Preset.TUNED_WEIGHTS.policy(), plan.settings().dispatch().weighing(offsetSeconds, services));
    }
}
