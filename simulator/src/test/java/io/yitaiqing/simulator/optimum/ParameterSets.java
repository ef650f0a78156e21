package io.yitaiqing.simulator.optimum;

import java.util.List;

/** The eight halls: four N models, where server 1 helps server 0, and four W models, where both share class 1. */
final class ParameterSets {
    private static final double[] SAME = {10, 10, 10};

    private ParameterSets() {}

    static final List<ParameterSet> ALL = List.of(
            n("N1", .70, arrivals(.14, .0933), means(6, 6, 6), caps(100, 100), new double[] {1, 1}, targets(10, 10)),
            n(
                    "N2",
                    .85,
                    arrivals(.1083, .1333),
                    means(12, 12, 3),
                    caps(300, 160),
                    new double[] {1, 1},
                    targets(10, 10)),
            n("N3", .90, arrivals(.2, .12), means(6, 6, 5), caps(360, 100), new double[] {1, 1}, targets(20, 3)),
            n("N4", .95, arrivals(.35, .07), means(4, 6, 4), caps(400, 160), new double[] {1, 4}, targets(10, 10)),
            w(
                    "W1",
                    .70,
                    arrivals(.075, .0833, .075),
                    means(6, 6, 6, 6),
                    caps(80, 80, 80),
                    new double[] {1, 1, 1},
                    SAME),
            w(
                    "W2",
                    .80,
                    arrivals(.1667, .05, .0833),
                    means(3, 12, 12, 6),
                    caps(80, 100, 100),
                    new double[] {1, 1, 1},
                    SAME),
            w(
                    "W3",
                    .85,
                    arrivals(.1375, .1, .06875),
                    means(4, 6, 6, 8),
                    caps(48, 120, 120),
                    new double[] {1, 1, 1},
                    targets(3, 20, 10)),
            w(
                    "W4",
                    .85,
                    arrivals(.15, .08125, .1),
                    means(4, 8, 5, 6),
                    caps(100, 60, 120),
                    new double[] {1, 4, 1},
                    SAME));

    static ParameterSet named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private static ParameterSet n(
            String name, double load, double[] arrivals, double[] m, double[] caps, double[] v, double[] targets) {
        return new ParameterSet(
                name, load, new HallModel(arrivals, new double[][] {{m[0], 0}, {m[1], m[2]}}, 4, caps), v, targets);
    }

    private static ParameterSet w(
            String name, double load, double[] arrivals, double[] m, double[] caps, double[] v, double[] targets) {
        return new ParameterSet(
                name,
                load,
                new HallModel(arrivals, new double[][] {{m[0], m[1], 0}, {0, m[2], m[3]}}, 4, caps),
                v,
                targets);
    }

    private static double[] arrivals(double... perMinute) {
        return perMinute;
    }

    private static double[] means(double... minutes) {
        return minutes;
    }

    private static double[] caps(double... minutes) {
        return minutes;
    }

    private static double[] targets(double... minutes) {
        return minutes;
    }
}
