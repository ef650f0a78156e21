package io.yitaiqing.simulator;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean over replications with the half width of its confidence interval by Student's t.
 *
 * @param halfWidth NaN where fewer than two replications were made
 */
public record Estimate(double mean, double halfWidth) {

    /** The estimate at a confidence such as 0.95 from one value a replication. */
    public static Estimate of(double[] values, double confidence) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        if (n < 2) {
            return new Estimate(mean, Double.NaN);
        }
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (n - 1);
        double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
        return new Estimate(mean, t * Math.sqrt(variance / n));
    }

    /** The 95 % estimate. */
    public static Estimate of(double... values) {
        return of(values, 0.95);
    }

    /** The lower end of the interval. */
    public double low() {
        return mean - halfWidth;
    }

    /** The upper end of the interval. */
    public double high() {
        return mean + halfWidth;
    }
}
