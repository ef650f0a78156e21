package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.simulator.bench.Case.Figure;
import io.yitaiqing.simulator.bench.Case.Known;
import io.yitaiqing.simulator.bench.HallModel.Desk;
import io.yitaiqing.simulator.bench.HallModel.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A bank hall of twelve counters and six services under several policies, beside an independent simulation of the same
 * with ten times sixty thousand customers.
 *
 * <p>The services are cash, corporate, loan, VIP, bill and account; times are lognormal, patience is exponential.
 */
final class PolicyHallCases {

    private static final double PUBLISHED = 600_000;
    private static final double[] TARGET_MINUTES = {10, 15, 20, 3, 10, 20};
    private static final double[] MINUTES = {4, 12, 15, 8, 2.5, 18};
    private static final double[] SHARES = {.30, .14, .12, .06, .20, .18};
    private static final int VIP = 3;

    private PolicyHallCases() {}

    /** A policy at a load, and its figures: missed, worst service missed, mean wait in minutes, mean (W/T)^2. */
    private record Row(Preset preset, long tauSeconds, boolean vipFirst, double load, double[] figures) {}

    static List<Case> all(int customers) {
        return rows().stream().map(row -> of(row, customers / 5)).toList();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        add(rows, Preset.FIRST_COME_FIRST_SERVED, 0, false, new double[][] {
            {.0647, .509, 1.84, .254}, {.1335, .690, 3.41, .480}, {.3767, .905, 7.02, 1.197}
        });
        add(rows, Preset.STATIC_PRIORITY, 0, true, new double[][] {
            {.0604, .318, 1.83, .150}, {.1311, .379, 3.43, .293}, {.3912, .443, 7.11, .773}
        });
        add(rows, Preset.LONGEST_QUEUE, 0, false, new double[][] {
            {.0534, .556, 1.52, .453}, {.0861, .736, 2.55, .886}, {.1578, .929, 4.69, 2.154}
        });
        add(rows, Preset.C_MU, 0, false, new double[][] {
            {.0506, .474, 1.32, .218}, {.0819, .616, 2.14, .392}, {.1432, .775, 3.67, .759}
        });
        add(rows, Preset.WAIT_OVER_TARGET, 0, false, new double[][] {
            {.0544, .375, 1.70, .147}, {.1047, .491, 3.07, .262}, {.2890, .692, 6.18, .613}
        });
        add(rows, Preset.EARLIEST_DUE, 0, false, new double[][] {
            {.0476, .310, 1.53, .125}, {.0895, .382, 2.73, .215}, {.2595, .516, 5.76, .568}
        });
        add(rows, Preset.GENERALIZED_C_MU, 0, false, new double[][] {
            {.0457, .316, 1.42, .111}, {.0756, .373, 2.37, .172}, {.1475, .614, 4.30, .315}
        });
        add(rows, Preset.GENERALIZED_C_MU, 120, false, new double[][] {
            {.0445, .296, 1.38, .110}, {.0741, .335, 2.27, .163}, {.1396, .639, 4.06, .299}
        });
        add(rows, Preset.GENERALIZED_C_MU, 240, false, new double[][] {
            {.0445, .297, 1.37, .113}, {.0735, .337, 2.23, .164}, {.1417, .645, 4.02, .306}
        });
        return rows;
    }

    private static void add(List<Row> rows, Preset preset, long tauSeconds, boolean vipFirst, double[][] byLoad) {
        double[] loads = {.85, .95, 1.10};
        for (int i = 0; i < loads.length; i++) {
            rows.add(new Row(preset, tauSeconds, vipFirst, loads[i], byLoad[i]));
        }
    }

    private static Case of(Row row, int customers) {
        HallModel model = hall(row.load()).with(row.preset(), HallModel.PURE.weighing(row.tauSeconds(), weights(row)));
        double[] known = row.figures();
        String tau = row.tauSeconds() == 0 ? "" : " tau=" + row.tauSeconds() / 60;
        return Case.steady(
                "bank hall " + row.preset().policy() + tau + " rho=" + row.load(),
                model,
                customers,
                List.of(
                        figure("missed", known[0], 4, m -> m.all().missing()),
                        figure("worst missed", known[1], 3, Measured::worstMissing),
                        figure("E[W] minutes", known[2], 2, m -> m.all().meanWait() / 60),
                        figure("E[(W/T)^2]", known[3], 3, m -> m.all().meanSquare())));
    }

    private static Map<String, Weight> weights(Row row) {
        if (row.vipFirst()) {
            return Map.of(HallModel.id(VIP), new Weight(2, 0));
        }
        if (row.preset() != Preset.LONGEST_QUEUE) {
            return Map.of();
        }
        // There the first of equally long queues is served, here whoever waited longest; an offset too small to
        // outweigh
        // a visit, and too large for any wait to outweigh it, makes the two agree.
        return IntStream.range(0, SHARES.length)
                .boxed()
                .collect(Collectors.toMap(HallModel::id, i -> new Weight(1, 0.05 * (SHARES.length - i))));
    }

    private static Figure figure(String name, double value, int decimals, ToDoubleFunction<Measured> measured) {
        return new Figure(Known.simulated(name, value, decimals, PUBLISHED), measured);
    }

    /** The hall at a nominal load of each counter. */
    static HallModel hall(double load) {
        List<Desk> counters = List.of(
                Desk.of(0, 4),
                Desk.of(0, 4),
                Desk.of(0, 4),
                Desk.of(0, 4),
                Desk.of(0, 4, 5),
                Desk.of(0, 4, 5),
                Desk.of(1),
                Desk.of(1),
                Desk.of(1, 2),
                Desk.of(2, 3, 5),
                Desk.of(0, 1, 2, 3, 4, 5),
                Desk.of(0, 1, 2, 3, 4, 5));
        List<Service> services = IntStream.range(0, SHARES.length)
                .mapToObj(i -> new Service(
                        SHARES[i] * load * counters.size() / (60 * MINUTES[i]),
                        Law.lognormal(60 * MINUTES[i], 0.6),
                        Math.round(60 * TARGET_MINUTES[i])))
                .toList();
        return new HallModel(services, counters).with(Law.exponential(45 * 60));
    }
}
