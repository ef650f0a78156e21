package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Results;
import java.util.Arrays;

/** The people in line for a service through the days: mean, and the band in which 80 % of the replications lie. */
record LineBand(double[] mean, double[] p10, double[] p90) {

    static LineBand of(Results results, String hall, String service) {
        int replications = results.linesKept();
        int points = results.runs().getFirst().get(hall).lines().get(service).length;
        LineBand band = new LineBand(new double[points], new double[points], new double[points]);
        for (int i = 0; i < points; i++) {
            int point = i;
            int[] people = results.runs().stream()
                    .limit(replications)
                    .mapToInt(run -> run.get(hall).lines().get(service)[point])
                    .sorted()
                    .toArray();
            band.mean[i] = Arrays.stream(people).average().orElse(0);
            band.p10[i] = people[rank(0.1, replications)];
            band.p90[i] = people[rank(0.9, replications)];
        }
        return band;
    }

    private static int rank(double q, int n) {
        return Math.clamp((int) Math.ceil(q * n) - 1, 0, n - 1);
    }
}
