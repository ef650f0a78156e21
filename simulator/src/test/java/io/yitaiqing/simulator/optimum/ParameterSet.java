package io.yitaiqing.simulator.optimum;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.dispatch.PresetIndex.Weighed;
import java.util.Arrays;

/** One hall of the comparison, with the importance and the wait target of each class, and what closes the gap. */
record ParameterSet(
        String name, double load, HallModel model, double[] importance, double[] targetMinutes, Remedy remedy) {

    /** The offset tau of a plan that names none. */
    static final double USUAL_OFFSET_MINUTES = 3;

    WaitCost linear() {
        return WaitCost.linear(importance);
    }

    WaitCost square() {
        return WaitCost.square(importance, targetMinutes);
    }

    PresetRule rule(Preset preset) {
        double[] factors = new double[importance.length];
        Arrays.fill(factors, 1);
        return tuned(preset, USUAL_OFFSET_MINUTES, factors, new double[importance.length]);
    }

    /** A preset with the importance of each class multiplied, and with a credit of minutes waited for each class. */
    PresetRule tuned(Preset preset, double offsetMinutes, double[] factors, double[] creditMinutes) {
        Weighed[] weighed = new Weighed[importance.length];
        for (int group = 0; group < weighed.length; group++) {
            double weight = importance[group] * factors[group];
            weighed[group] = new Weighed(60 * targetMinutes[group], weight, weight * 60 * creditMinutes[group]);
        }
        return new PresetRule(preset, weighed, offsetMinutes);
    }
}
