package io.yitaiqing.simulator.bench;

import static io.yitaiqing.simulator.bench.ErlangCases.UNIT;

import io.yitaiqing.simulator.bench.Case.Known;
import java.util.List;
import java.util.Locale;

/**
 * The mean squared errors of simple forecasts of the wait in M/M/s: exact by the people ahead and by the mean (Whitt
 * 1999), simulated by the first in line and by the last called (Ibrahim and Whitt 2009).
 */
final class DelayCases {

    private static final double PUBLISHED = 10 * 2e6;

    private DelayCases() {}

    static List<Case> all(int customers) {
        return List.of(
                delay(1, .95, 40.8, 42.7, 1, customers),
                delay(10, .90, .2016, .2196, 4, customers),
                delay(100, .90, 1.990e-3, 2.170e-3, 6, customers),
                delay(100, .95, 4.10e-3, 4.29e-3, 5, customers),
                delay(100, .98, 9.93e-3, 1.013e-2, 5, customers));
    }

    private static Case delay(
            int counters, double utilisation, double byFirst, double byLast, int decimals, int customers) {
        double mean = 1 / ((1 - utilisation) * counters);
        HallModel model =
                new HallModel(List.of(ErlangCases.service(counters * utilisation)), ErlangCases.counters(counters, 0));
        int unmeasured = customers / 5;
        return new Case(
                String.format(Locale.ROOT, "forecasts in M/M/%d rho=%.2f", counters, utilisation),
                customers,
                List.of(
                        Known.exact("error by people ahead", mean / counters),
                        Known.simulated("error by the first in line", byFirst, decimals, PUBLISHED),
                        Known.simulated("error by the last called", byLast, decimals, PUBLISHED),
                        Known.exact("error by the mean", mean * mean)),
                draws -> {
                    SimulatedHall hall = new SimulatedHall(model, draws);
                    DelayErrors errors = new DelayErrors(counters / UNIT, mean * UNIT, unmeasured);
                    hall.listen(errors);
                    hall.run(unmeasured, customers);
                    double[] squares = errors.meanSquares();
                    for (int i = 0; i < squares.length; i++) {
                        squares[i] /= UNIT * UNIT;
                    }
                    return squares;
                });
    }
}
