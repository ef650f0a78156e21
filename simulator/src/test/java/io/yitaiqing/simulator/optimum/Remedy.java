package io.yitaiqing.simulator.optimum;

import io.yitaiqing.dispatch.Preset;
import java.util.Arrays;

/**
 * What is added to the default to close its gap.
 *
 * @param creditMinutes by class, what its heads count as having waited before they came
 * @param server the server that leaves {@code group} waiting until its head has waited {@code minutes}
 */
record Remedy(double[] creditMinutes, int server, int group, double minutes) {

    static Remedy credits(double... minutes) {
        return new Remedy(minutes, 0, 0, 0);
    }

    Remedy reserving(int theServer, int theGroup, double theMinutes) {
        return new Remedy(creditMinutes, theServer, theGroup, theMinutes);
    }

    ClassIndex of(ParameterSet set) {
        double[] factors = new double[creditMinutes.length];
        Arrays.fill(factors, 1);
        return set.tuned(Preset.GENERALIZED_C_MU, ParameterSet.USUAL_OFFSET_MINUTES, factors, creditMinutes)
                .reserving(server, group, minutes);
    }
}
