package io.yitaiqing.simulator.optimum;

import io.yitaiqing.dispatch.Preset;
import java.util.EnumSet;
import java.util.Set;

/**
 * Prints every preset's gap to the optimum. The arguments: what divides the test's steps, what multiplies its caps,
 * then names of parameter sets.
 */
final class OptimumTable {
    private OptimumTable() {}

    public static void main(String[] arguments) {
        for (int each = 2; each < arguments.length; each++) {
            ParameterSet set = ParameterSets.named(arguments[each]);
            HallModel model = set.model();
            HallModel fine = model.grid(
                    model.stepMinutes() / Double.parseDouble(arguments[0]), Double.parseDouble(arguments[1]));
            for (boolean square : new boolean[] {true, false}) {
                System.out.println(Comparison.of(set, fine, square, PRESETS, 1e-4));
            }
        }
    }

    /** All but the one that is nothing without its weights. */
    static final Set<Preset> PRESETS = EnumSet.complementOf(EnumSet.of(Preset.TUNED_WEIGHTS));
}
