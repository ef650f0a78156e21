package io.yitaiqing.simulator.optimum;

import io.yitaiqing.dispatch.Preset;
import java.util.Arrays;
import java.util.Locale;

/** Seeks, one class after the other, the credits and factors that close the default's gap; prints what it finds. */
final class Tuning {
    private static final double[] CREDITS = {0, 3, 6, 10, 15, 20, 30, 45};
    private static final double[] FACTORS = {.25, .35, .5, .7, 1, 1.4, 2, 3, 4};
    private static final double[] OFFSETS = {0, 1, 2, 3, 4, 6, 10, 15};

    private final ParameterSet set;
    private final StateGrid grid;
    private final double[] factors;
    private final double[] credits;
    private ValueIteration.Result least;
    private double offset = ParameterSet.USUAL_OFFSET_MINUTES;

    private Tuning(ParameterSet set, double step) {
        this.set = set;
        grid = new StateGrid(set.model().grid(step, 1));
        factors = new double[set.importance().length];
        Arrays.fill(factors, 1);
        credits = new double[factors.length];
    }

    public static void main(String[] arguments) {
        for (int each = 1; each < arguments.length; each++) {
            new Tuning(ParameterSets.named(arguments[each]), Double.parseDouble(arguments[0])).run();
        }
    }

    private void run() {
        var optimum = ValueIteration.optimum(grid, set.square(), Policies.nonIdling(grid))
                .run(2e-4);
        least = optimum;
        least = cost();
        report("default", optimum);
        for (double each : OFFSETS) {
            offset = each;
            report("offset " + each, optimum, cost());
        }
        offset = ParameterSet.USUAL_OFFSET_MINUTES;
        for (int round = 0; round < 2; round++) {
            for (int group = 0; group < factors.length; group++) {
                best(credits, group, CREDITS);
                report("credit", optimum);
                if (group > 0) {
                    best(factors, group, FACTORS);
                    report("factor", optimum);
                }
            }
        }
    }

    private void best(double[] coefficients, int group, double[] choices) {
        double chosen = coefficients[group];
        for (double choice : choices) {
            coefficients[group] = choice;
            var cost = cost();
            if (cost.perMinute() < least.perMinute()) {
                least = cost;
                chosen = choice;
            }
        }
        coefficients[group] = chosen;
    }

    private ValueIteration.Result cost() {
        PresetRule rule = set.tuned(Preset.GENERALIZED_C_MU, offset, factors, credits);
        return ValueIteration.of(grid, set.square(), IndexPolicy.of(grid, rule)).run(least.value(), 2e-4);
    }

    private void report(String what, ValueIteration.Result optimum) {
        report(what, optimum, least);
    }

    private void report(String what, ValueIteration.Result optimum, ValueIteration.Result result) {
        System.out.printf(
                Locale.ROOT,
                "%s %s: gap to non-idling %.2f %%, credits %s, factors %s%n",
                set.name(),
                what,
                result.gapTo(optimum),
                Arrays.toString(credits),
                Arrays.toString(factors));
    }
}
