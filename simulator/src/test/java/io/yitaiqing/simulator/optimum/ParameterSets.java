package io.yitaiqing.simulator.optimum;

import static io.yitaiqing.simulator.optimum.Remedy.credits;

import java.util.List;

/** The eight halls: four N models, where server 1 helps server 0, and four W models, where both share class 1. */
final class ParameterSets {
    private static final double[] SAME = {10, 10, 10};

    private ParameterSets() {}

    static final List<ParameterSet> ALL = List.of(
            n("N1", .70, 4, of(.14, .0933), of(6, 6, 6), of(100, 100), of(1, 1), of(10, 10), credits(0, 20)),
            n("N2", .85, 4, of(.1083, .1333), of(12, 12, 3), of(300, 240), of(1, 1), of(10, 10), credits(0, 10)),
            n(
                    "N3",
                    .90,
                    5,
                    of(.2, .12),
                    of(6, 6, 5),
                    of(540, 450),
                    of(1, 1),
                    of(20, 3),
                    credits(0, 0).reserving(1, 0, 4)),
            n("N4", .95, 5, of(.35, .07), of(4, 6, 4), of(400, 250), of(1, 4), of(10, 10), credits(0, 5)),
            w(
                    "W1",
                    .70,
                    5,
                    of(.075, .0833, .075),
                    of(6, 6, 6, 6),
                    of(80, 80, 80),
                    of(1, 1, 1),
                    SAME,
                    credits(15, 0, 15)),
            w(
                    "W2",
                    .75,
                    5,
                    of(.15, .0458, .0833),
                    of(3, 12, 12, 6),
                    of(80, 130, 110),
                    of(1, 1, 1),
                    SAME,
                    credits(15, 0, 15)),
            w(
                    "W3",
                    .80,
                    5,
                    of(.125, .1, .0625),
                    of(4, 6, 6, 8),
                    of(60, 130, 120),
                    of(1, 1, 1),
                    of(3, 20, 10),
                    credits(0, 0, 0).reserving(0, 1, 8)),
            w(
                    "W4",
                    .85,
                    5,
                    of(.15, .08125, .1),
                    of(4, 8, 5, 6),
                    of(120, 100, 120),
                    of(1, 4, 1),
                    SAME,
                    credits(20, 0, 20)));

    static ParameterSet named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    /** The means: class 0 at server 0, then both classes at server 1. */
    private static ParameterSet n(
            String name,
            double load,
            double step,
            double[] arrivals,
            double[] m,
            double[] caps,
            double[] importance,
            double[] targets,
            Remedy remedy) {
        double[][] means = {{m[0], 0}, {m[1], m[2]}};
        return new ParameterSet(name, load, new HallModel(arrivals, means, step, caps), importance, targets, remedy);
    }

    /** The means: classes 0 and 1 at server 0, then classes 1 and 2 at server 1. */
    private static ParameterSet w(
            String name,
            double load,
            double step,
            double[] arrivals,
            double[] m,
            double[] caps,
            double[] importance,
            double[] targets,
            Remedy remedy) {
        double[][] means = {{m[0], m[1], 0}, {0, m[2], m[3]}};
        return new ParameterSet(name, load, new HallModel(arrivals, means, step, caps), importance, targets, remedy);
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
