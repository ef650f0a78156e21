package io.yitaiqing.simulator.bench;

import static io.yitaiqing.simulator.bench.ErlangCases.UNIT;

import io.yitaiqing.simulator.bench.Case.Figure;
import io.yitaiqing.simulator.bench.Case.Known;
import java.util.ArrayList;
import java.util.List;

/** A hundred counters and impatient customers with other than exponential times: the tables of Whitt (2005). */
final class PatienceCases {

    private static final double RATE = 102;
    private static final int COUNTERS = 100;

    private PatienceCases() {}

    static List<Case> all(int customers) {
        Law erlang = new Law.Erlang(2, UNIT);
        Law exponential = Law.exponential(UNIT);
        return List.of(
                exact(customers),
                numerical(customers),
                simulated("M/E2/100+E2", erlang, erlang, .217, .0351, 11.52, erlangRows(customers), customers),
                simulated(
                        "M/M/100+E2",
                        exponential,
                        erlang,
                        .246,
                        .0378,
                        11.75,
                        rows(109.9, .1133, customers),
                        customers),
                simulated(
                        "M/M/100+LN(1,1)",
                        exponential,
                        lognormal(1),
                        .242,
                        .0376,
                        11.42,
                        rows(109.6, .1094, customers),
                        customers),
                simulated(
                        "M/LN(1,4)/100+LN(1,1)",
                        lognormal(4),
                        lognormal(1),
                        .286,
                        .0425,
                        11.55,
                        rows(109.2, .1096, customers),
                        customers),
                simulated(
                        "M/LN(1,1)/100+LN(1,1)", lognormal(1), lognormal(1), .229, .0366, 11.44, List.of(), customers),
                simulated("M/D/100+E2", lognormal(0), erlang, .180, .0309, 11.08, List.of(), customers),
                patient(customers));
    }

    /** Long and even patience makes a long line; no half width was published, so it is taken for as noisy as ours. */
    private static Case patient(int customers) {
        double runs = 40.0 * customers;
        return Case.steady(
                "M/M/100+LN(4,1/4)",
                model(Law.exponential(UNIT), Law.lognormal(4 * UNIT, 0.25)),
                customers,
                List.of(
                        new Figure(
                                Known.simulated("P(W=0)", .0096, 4, runs),
                                m -> 1 - m.all().waiting()),
                        new Figure(
                                Known.simulated("P(ab)", .0206, 4, runs),
                                m -> m.all().abandonment()),
                        new Figure(Known.simulated("E[Q]", 118.1, 1, runs), Measured::meanLine),
                        new Figure(Known.simulated("E[N]", 218.0, 1, runs), Measured::meanInside),
                        new Figure(
                                Known.simulated("E[W|S]", 1.154, 3, runs),
                                m -> m.all().served().mean() / UNIT)));
    }

    private static Law lognormal(double scv) {
        return Law.lognormal(UNIT, scv);
    }

    private static HallModel model(Law service, Law patience) {
        return new HallModel(List.of(ErlangCases.service(RATE, service)), ErlangCases.counters(COUNTERS, 0))
                .with(patience);
    }

    private static Case exact(int customers) {
        return Case.steady(
                "M/M/100+M(1)",
                model(Law.exponential(UNIT), Law.exponential(UNIT)),
                customers,
                List.of(
                        Figure.rounded("P(W=0)", .40828, 5, m -> 1 - m.all().waiting()),
                        Figure.rounded("P(ab)", .04992, 5, m -> m.all().abandonment()),
                        Figure.rounded("E[Q]", 5.09163, 5, Measured::meanLine),
                        Figure.rounded("Var[Q]", 44.614, 3, Measured::varianceLine),
                        Figure.rounded("E[N]", 102, 1, Measured::meanInside),
                        Figure.rounded("E[W|S]", .0490, 4, m -> m.all().served().mean() / UNIT),
                        Figure.rounded("E[W|A]", .0666, 4, m -> m.all().left().mean() / UNIT),
                        Figure.rounded(
                                "P(W<=0.1|S)", .79864, 5, m -> m.all().served().shareWithin(0.1 * UNIT)),
                        Figure.rounded(
                                "P(W<=0.1|A)", .76707, 5, m -> m.all().left().shareWithin(0.1 * UNIT)),
                        Figure.rounded(
                                "P(W<=0.2|S)", .9644, 4, m -> m.all().served().shareWithin(0.2 * UNIT))));
    }

    private static Case numerical(int customers) {
        return Case.steady(
                "M/M/100+M(1/4)",
                model(Law.exponential(UNIT), Law.exponential(4 * UNIT)),
                customers,
                List.of(
                        Figure.rounded("P(W=0)", .226, 3, m -> 1 - m.all().waiting()),
                        Figure.rounded("P(ab)", .0364, 4, m -> m.all().abandonment()),
                        Figure.rounded("E[Q]", 14.84, 2, Measured::meanLine),
                        Figure.rounded("E[N]", 113.1, 1, Measured::meanInside),
                        Figure.rounded("E[W|S]", .1455, 4, m -> m.all().served().mean() / UNIT),
                        Figure.rounded("E[W|A]", .1429, 4, m -> m.all().left().mean() / UNIT),
                        Figure.rounded(
                                "P(W<=0.1|S)", .4688, 4, m -> m.all().served().shareWithin(0.1 * UNIT)),
                        Figure.rounded(
                                "P(W<=0.2|S)", .6865, 4, m -> m.all().served().shareWithin(0.2 * UNIT))));
    }

    /** The half widths were published with M/E2/100+E2; the other rows come from runs of the same length. */
    private static Case simulated(
            String name,
            Law service,
            Law patience,
            double noWait,
            double leaves,
            double line,
            List<Figure> more,
            int customers) {
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure(
                        new Known("P(W=0)", noWait, .0021 + .0005, 0),
                        m -> 1 - m.all().waiting()),
                new Figure(
                        new Known("P(ab)", leaves, .00029 + .00005, 0),
                        m -> m.all().abandonment()),
                new Figure(new Known("E[Q]", line, .075 + .005, 0), Measured::meanLine)));
        figures.addAll(more);
        return Case.steady(name, model(service, patience), customers, figures);
    }

    /** Rows without a published half width, taken for as noisy as ours. */
    private static List<Figure> rows(double inside, double servedWait, int customers) {
        double runs = 40.0 * customers;
        return List.of(
                new Figure(Known.simulated("E[N]", inside, 1, runs), Measured::meanInside),
                new Figure(
                        Known.simulated("E[W|S]", servedWait, 4, runs),
                        m -> m.all().served().mean() / UNIT));
    }

    private static List<Figure> erlangRows(int customers) {
        double runs = 40.0 * customers;
        List<Figure> figures = new ArrayList<>(rows(109.9, .1115, customers));
        figures.add(new Figure(
                Known.simulated("P(W<=0.1|S)", .510, 3, runs),
                m -> m.all().served().shareWithin(0.1 * UNIT)));
        figures.add(new Figure(
                Known.simulated("P(W<=0.2|S)", .795, 3, runs),
                m -> m.all().served().shareWithin(0.2 * UNIT)));
        return figures;
    }
}
