package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Results;
import java.util.Arrays;
import java.util.List;

/** A number through the days, such as the people in line: mean, and the band in which 80 % of the replications lie. */
record LineBand(double[] mean, double[] p10, double[] p90) {

    static LineBand of(Results results, String hall, String service) {
        return of(results.runs().stream()
                .limit(results.linesKept())
                .map(run -> Arrays.stream(run.get(hall).lines().get(service))
                        .asDoubleStream()
                        .toArray())
                .toList());
    }

    /** The band of rows that were seen again and again, all of one length. */
    static LineBand of(List<double[]> rows) {
        int points = rows.getFirst().length;
        LineBand band = new LineBand(new double[points], new double[points], new double[points]);
        for (int i = 0; i < points; i++) {
            int point = i;
            double[] values =
                    rows.stream().mapToDouble(row -> row[point]).sorted().toArray();
            band.mean[i] = Arrays.stream(values).average().orElse(0);
            band.p10[i] = values[rank(0.1, values.length)];
            band.p90[i] = values[rank(0.9, values.length)];
        }
        return band;
    }

    private static int rank(double q, int n) {
        return Math.clamp((int) Math.ceil(q * n) - 1, 0, n - 1);
    }
}
