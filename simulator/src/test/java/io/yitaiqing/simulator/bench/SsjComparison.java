package io.yitaiqing.simulator.bench;

import io.yitaiqing.node.journal.bench.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@link Hall12} lived by SSJ, the whole engine and the kernel in one run; what SSJ does stays in the test tree, for
 * the product does not need it. The profile ssj of Maven runs it.
 */
final class SsjComparison {

    private static final int CUSTOMERS = 300_000;

    private SsjComparison() {}

    /** Runs at full size: {@code ROUNDS} as the only argument, 10 without. */
    public static void main(String[] arguments) {
        int rounds = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        for (Figure figure : run(CUSTOMERS, rounds)) {
            System.out.printf(Locale.ROOT, "%-32s %,14.1f %s%n", figure.figure(), figure.value(), figure.unit());
        }
    }

    /** The figures of all three; the whole engine lives a tenth of the customers. */
    static List<Figure> run(int customers, int rounds) {
        EngineBench.Size size = new EngineBench.Size(customers, rounds, 1);
        List<Figure> figures = new ArrayList<>(EngineBench.figures("ssj.hall12", SsjHall12::live, size));
        figures.addAll(EngineBench.lookahead(size));
        figures.addAll(EngineBench.engine(new EngineBench.Size(customers / 10, rounds, 1)));
        return figures;
    }
}
