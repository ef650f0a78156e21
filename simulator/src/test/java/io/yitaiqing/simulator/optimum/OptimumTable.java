package io.yitaiqing.simulator.optimum;

import io.yitaiqing.dispatch.Preset;
import java.util.EnumSet;
import java.util.Set;

/** Prints every preset's gap to the optimum; the arguments: the steps in minutes, then names of parameter sets. */
final class OptimumTable {
    private OptimumTable() {}

    public static void main(String[] arguments) {
        for (int each = 1; each < arguments.length; each++) {
            ParameterSet set = ParameterSets.named(arguments[each]);
            for (String step : arguments[0].split(",")) {
                for (boolean square : new boolean[] {true, false}) {
                    System.out.println(Comparison.of(set, Double.parseDouble(step), square, PRESETS, 1e-4));
                }
            }
        }
    }

    /** All but the one that is nothing without its weights. */
    static final Set<Preset> PRESETS = EnumSet.complementOf(EnumSet.of(Preset.TUNED_WEIGHTS));
}
