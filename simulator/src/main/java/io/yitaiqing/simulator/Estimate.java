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
        double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
        return new Estimate(mean, t * Math.sqrt(variance(values) / n));
    }

    /** The 95 % estimate. */
    public static Estimate of(double... values) {
        return of(values, 0.95);
    }

    /** The estimate from the known among some values: NaN stands for a value that nothing was there to give. */
    public static Estimate ofKnown(double[] values, double confidence) {
        return of(Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray(), confidence);
    }

    /** The mean of {@code ours[i] - theirs[i]}: for values that were seen under the same circumstances. */
    public static Estimate ofPairs(double[] ours, double[] theirs, double confidence) {
        double[] differences = new double[Math.min(ours.length, theirs.length)];
        Arrays.setAll(differences, i -> ours[i] - theirs[i]);
        return ofKnown(differences, confidence);
    }

    /** The difference of two means of values that have nothing to do with each other (Welch 1947). */
    public static Estimate ofTwo(double[] ours, double[] theirs, double confidence) {
        double[] a = Arrays.stream(ours).filter(value -> !Double.isNaN(value)).toArray();
        double[] b = Arrays.stream(theirs).filter(value -> !Double.isNaN(value)).toArray();
        double mean = of(a, confidence).mean() - of(b, confidence).mean();
        if (a.length < 2 || b.length < 2) {
            return new Estimate(mean, Double.NaN);
        }
        double va = variance(a) / a.length;
        double vb = variance(b) / b.length;
        if (va + vb == 0) {
            return new Estimate(mean, 0);
        }
        double freedom = (va + vb) * (va + vb) / (va * va / (a.length - 1) + vb * vb / (b.length - 1));
        double t = TDistribution.of(freedom).inverseSurvivalProbability((1 - confidence) / 2);
        return new Estimate(mean, t * Math.sqrt(va + vb));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
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
