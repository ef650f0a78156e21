package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.bench.Case.Figure;
import io.yitaiqing.simulator.bench.Case.Known;
import io.yitaiqing.simulator.bench.HallModel.Desk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Counters with different skills, first come first served. */
final class SkillCases {

    private static final int CLASSES = 6;

    private SkillCases() {}

    static List<Case> all(int customers) {
        List<Case> cases = new ArrayList<>(List.of(nModel(customers), wModel(customers)));
        cases.addAll(pooling(customers));
        cases.addAll(breakEven(customers));
        cases.add(hall12(customers));
        return cases;
    }

    /** Two classes, four counters; exact by the product form of Visschers, Adan and Weiss (2012). */
    private static Case nModel(int customers) {
        HallModel model = new HallModel(
                List.of(ErlangCases.service(1.0), ErlangCases.service(1.6)),
                List.of(Desk.of(0), Desk.of(0, 1), Desk.of(0, 1), Desk.of(1)));
        List<Figure> figures = new ArrayList<>();
        byService(figures, new double[] {.285861, .405068}, new double[] {.365701, .454427});
        double[] busy = {.531633, .709304, .709304, .649760};
        for (int i = 0; i < busy.length; i++) {
            int counter = i;
            figures.add(Figure.rounded("busy " + (i + 1), busy[i], 6, m -> m.busy()[counter]));
        }
        return Case.steady("N model", model.equallySkilled(), customers, figures);
    }

    /** Three classes in a chain of four counters; exact by the same. */
    private static Case wModel(int customers) {
        HallModel model = new HallModel(
                List.of(ErlangCases.service(.9), ErlangCases.service(.8), ErlangCases.service(.7)),
                List.of(Desk.of(0), Desk.of(0, 1), Desk.of(1, 2), Desk.of(2)));
        List<Figure> figures = new ArrayList<>();
        byService(figures, new double[] {.505225, .573464, .341420}, new double[] {.456376, .518793, .359347});
        return Case.steady("W model", model.equallySkilled(), customers, figures);
    }

    private static void byService(List<Figure> figures, double[] waits, double[] waiting) {
        for (int i = 0; i < waits.length; i++) {
            int service = i;
            figures.add(Figure.rounded(
                    "E[W" + (i + 1) + "]",
                    waits[i],
                    6,
                    m -> m.byService().get(service).meanWait() / ErlangCases.UNIT));
            figures.add(Figure.rounded(
                    "P(W" + (i + 1) + ">0)",
                    waiting[i],
                    6,
                    m -> m.byService().get(service).waiting()));
        }
    }

    /** How much skills pool (after Wallace and Whitt 2005); simulated with ten million customers. */
    private static List<Case> pooling(int customers) {
        return List.of(
                pool(12, 1.8, 1, 4.248, .853, 3, customers),
                pool(12, 1.8, 2, .8645, .7445, 4, customers),
                pool(12, 1.8, 3, .619, .685, 3, customers),
                pool(12, 1.8, 4, .562, .658, 3, customers),
                pool(12, 1.8, 6, .537, .639, 3, customers),
                pool(90, 14, 1, .734, .724, 3, customers),
                pool(90, 14, 2, .0807, .459, 4, customers / 2),
                pool(90, 14, 3, .0741, .430, 4, customers / 2),
                pool(90, 14, 4, .0702, .419, 4, customers / 2),
                pool(90, 14, 6, .0721, .417, 4, customers / 2));
    }

    private static Case pool(
            int counters, double load, int skills, double wait, double waiting, int decimals, int customers) {
        double published = 1e7;
        return Case.steady(
                counters + " counters, " + skills + " of 6 skills",
                new HallModel(Collections.nCopies(CLASSES, ErlangCases.service(load)), chained(counters, skills)),
                customers,
                List.of(
                        new Figure(
                                Known.simulated("E[W]", wait, decimals, published),
                                m -> m.all().meanWait() / ErlangCases.UNIT),
                        new Figure(
                                Known.simulated("P(W>0)", waiting, 3, published),
                                m -> m.all().waiting())));
    }

    /** How much slower twelve pooled counters may be before all wait as long as at specialised or chained ones. */
    private static List<Case> breakEven(int customers) {
        return List.of(
                slowed("6 pairs", .9, .089, 3, Erlang.meanWait(2, 1.8), 0, customers),
                slowed("6 pairs", .8, .192, 3, Erlang.meanWait(2, 1.6), 0, customers),
                slowed("6 pairs", .7, .314, 3, Erlang.meanWait(2, 1.4), 0, customers),
                slowed("2 of 6 skills", .9, .0305, 4, .8645, 1e7, customers),
                slowed("3 of 6 skills", .9, .010, 3, .619, 1e7, customers));
    }

    /** The slowdown is known to half a digit, and so the wait to what that changes in it. */
    private static Case slowed(
            String as,
            double utilisation,
            double slowdown,
            int decimals,
            double wait,
            double published,
            int customers) {
        double half = 0.5 * Math.pow(10, -decimals);
        double tolerance = (pooledWait(utilisation, slowdown + half) - pooledWait(utilisation, slowdown - half)) / 2;
        String name = String.format(
                Locale.ROOT, "12 pooled counters, %.1f %% slower, rho=%.1f, as %s", 100 * slowdown, utilisation, as);
        Law slower = Law.exponential(ErlangCases.UNIT * (1 + slowdown));
        return Case.steady(
                name,
                new HallModel(List.of(ErlangCases.service(12 * utilisation, slower)), ErlangCases.counters(12, 0)),
                customers,
                List.of(new Figure(
                        new Known("E[W]", wait, tolerance, published),
                        m -> m.all().meanWait() / ErlangCases.UNIT)));
    }

    private static double pooledWait(double utilisation, double slowdown) {
        return (1 + slowdown) * Erlang.meanWait(12, 12 * utilisation * (1 + slowdown));
    }

    /** Each counter serves so many neighbours of a ring of services. */
    private static List<Desk> chained(int counters, int skills) {
        return IntStream.range(0, counters)
                .mapToObj(j -> Desk.of(IntStream.range(0, skills)
                        .mapToObj(i -> (j + i) % CLASSES)
                        .toArray(Integer[]::new)))
                .toList();
    }

    /** A hall of twelve counters with lognormal times on which three other simulators agree. */
    private static Case hall12(int customers) {
        return Case.steady(
                "12 counters, lognormal times, patience",
                Hall12.MODEL,
                customers,
                List.of(
                        new Figure(
                                Known.simulated("E[W] minutes", Hall12.WAIT_MINUTES, 2, 1e6),
                                m -> m.all().meanWait() / 60),
                        new Figure(
                                Known.simulated("P(ab)", Hall12.LEFT, 4, 1e6),
                                m -> m.all().abandonment())));
    }
}
