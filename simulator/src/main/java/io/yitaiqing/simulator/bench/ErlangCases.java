package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.bench.Case.Figure;
import io.yitaiqing.simulator.bench.HallModel.Desk;
import io.yitaiqing.simulator.bench.HallModel.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Erlang's delay system M/M/c, his loss system M/M/c/c, and Palm's M/M/c+M, whose values are exact. */
final class ErlangCases {

    /** The unit of time of the theory, one mean service, in seconds. */
    static final double UNIT = 1_000;

    private static final double[] QUANTILES = {0.8, 0.9, 0.95, 0.99};

    private ErlangCases() {}

    static List<Case> all(int customers) {
        return List.of(
                delay(1, 0.8, customers),
                delay(2, 0.8, customers),
                delay(1, 0.9, customers),
                delay(2, 0.9, customers),
                delay(3, 0.9, customers),
                delay(4, 0.9, customers),
                delay(5, 0.9, customers),
                delay(6, 0.9, customers),
                delay(8, 0.9, customers),
                delay(10, 0.9, customers),
                delay(12, 0.9, customers),
                delay(24, 0.9, customers),
                delay(60, 0.9, customers),
                delay(20, 0.95, customers),
                delay(60, 0.95, customers),
                loss(5, 3, customers),
                loss(10, 10, customers),
                loss(20, 15, customers),
                loss(100, 100, customers),
                patience(10, 0.28437, 0.07769, 3.88464, 0.38393, customers),
                patience(9, 0.46373, 0.04443, 1.99928, 0.21577, customers),
                patience(12, 0.05550, 0.17742, 10.64526, 0.93580, customers));
    }

    /** A service asked so often a unit of time. */
    static Service service(double rate, Law time) {
        return new Service(rate / UNIT, time, Math.round(UNIT));
    }

    /** The same with exponential times of one unit. */
    static Service service(double rate) {
        return service(rate, Law.exponential(UNIT));
    }

    /** So many equal counters. */
    static List<Desk> counters(int count, Integer... services) {
        return Collections.nCopies(count, Desk.of(services));
    }

    private static Case delay(int counters, double utilisation, int customers) {
        double load = counters * utilisation;
        Stream<Figure> waits = Stream.of(
                Figure.exact(
                        "E[W]", Erlang.meanWait(counters, load), m -> m.all().meanWait() / UNIT),
                Figure.exact(
                        "P(W>0)", Erlang.waits(counters, load), m -> m.all().waiting()));
        List<Figure> figures = new ArrayList<>(waits.toList());
        for (double p : QUANTILES) {
            double quantile = Erlang.waitQuantile(counters, load, p);
            figures.add(Figure.exact(
                    String.format(Locale.ROOT, "P(W<=P%.0f=%.3f)", 100 * p, quantile),
                    p,
                    m -> m.all().served().shareWithin(quantile * UNIT)));
        }
        String name = String.format(Locale.ROOT, "M/M/%d rho=%.2f", counters, utilisation);
        return Case.steady(name, new HallModel(List.of(service(load)), counters(counters, 0)), customers, figures);
    }

    /** Who finds all counters busy leaves at once. */
    private static Case loss(int counters, double load, int customers) {
        return Case.steady(
                String.format(Locale.ROOT, "M/M/%d/%d load=%.0f", counters, counters, load),
                new HallModel(List.of(service(load)), counters(counters, 0)).with(Law.lognormal(0, 0)),
                customers,
                List.of(Figure.exact(
                        "P(lost)", Erlang.lost(counters, load), m -> m.all().abandonment())));
    }

    private static Case patience(double rate, double noWait, double leaves, double line, double wait, int customers) {
        return Case.steady(
                "M/M/10+M(0.2) lambda=" + Math.round(rate),
                new HallModel(List.of(service(rate)), counters(10, 0)).with(Law.exponential(UNIT / 0.2)),
                customers,
                List.of(
                        Figure.rounded("P(W=0)", noWait, 5, m -> 1 - m.all().waiting()),
                        Figure.rounded("P(ab)", leaves, 5, m -> m.all().abandonment()),
                        Figure.rounded("E[Q]", line, 5, Measured::meanLine),
                        Figure.rounded("E[W|S]", wait, 5, m -> m.all().served().mean() / UNIT)));
    }
}
