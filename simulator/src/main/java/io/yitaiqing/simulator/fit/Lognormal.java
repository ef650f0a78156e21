package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.scenario.Spread;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A lognormal distribution fitted to lengths.
 *
 * @param mu the mean of the logarithms
 * @param sigma their standard deviation, above 0
 */
record Lognormal(double mu, double sigma) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MOST_STEPS = 2_000;
    private static final double SMALL_STEP = 1e-9;
    private static final double SMALLEST_SIGMA = 0.01;

    /** With the mean and the variance of lengths above 0, so that the work they make is kept. */
    static Lognormal ofMoments(double mean, double scv) {
        double variance = Math.log1p(scv);
        return new Lognormal(Math.log(mean) - variance / 2, Math.max(SMALLEST_SIGMA, Math.sqrt(variance)));
    }

    /**
     * The most likely one where of some lengths only the beginning was seen: expectation and maximization over the
     * unseen logarithms (Dempster, Laird and Rubin 1977). Lengths of 0 tell nothing and are left out.
     */
    static Lognormal ofCensored(List<Censored> watched) {
        List<Censored> told = watched.stream().filter(w -> w.length() > 0).toList();
        double[] logs = told.stream().mapToDouble(w -> Math.log(w.length())).toArray();
        double mu = Arrays.stream(logs).average().orElseThrow();
        double sigma = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < logs.length; i++) {
                double z = (logs[i] - mu) / sigma;
                double beyond = told.get(i).ended() ? 0 : hazard(z);
                double mean = told.get(i).ended() ? logs[i] : mu + sigma * beyond;
                double square = told.get(i).ended()
                        ? logs[i] * logs[i]
                        : mu * mu + sigma * sigma + sigma * beyond * (mu + logs[i]);
                sum += mean;
                squares += square;
            }
            double nextMu = sum / logs.length;
            double nextSigma =
                    Math.max(SMALLEST_SIGMA, Math.sqrt(Math.max(0, squares / logs.length - nextMu * nextMu)));
            boolean still = Math.abs(nextMu - mu) + Math.abs(nextSigma - sigma) < SMALL_STEP;
            mu = nextMu;
            sigma = nextSigma;
            if (still) {
                break;
            }
        }
        return new Lognormal(mu, sigma);
    }

    /** The density of the standard normal distribution over what lies beyond; the mean of what lies beyond. */
    private static double hazard(double z) {
        double beyond = NORMAL.survivalProbability(z);
        // Far out the quotient of two tiny numbers goes to z.
        return beyond < 1e-300 ? z : NORMAL.density(z) / beyond;
    }

    /** The share that lasts longer than a length, 0 to 1. */
    double survival(double length) {
        return length <= 0 ? 1 : NORMAL.survivalProbability((Math.log(length) - mu) / sigma);
    }

    double mean() {
        return Math.exp(mu + sigma * sigma / 2);
    }

    /** The variance over the squared mean. */
    double scv() {
        return Math.expm1(sigma * sigma);
    }

    /** As a scenario states it, in its bounds. */
    Spread spread(double unit) {
        return new Spread(rounded(Math.clamp(mean() / unit, 0, 100_000)), rounded(Math.clamp(scv(), 0, 100)));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** The largest distance to a curve that was seen, 0 to 1 (Kolmogorov and Smirnov's, where nothing is censored). */
    double distance(KaplanMeier curve) {
        double largest = 0;
        double before = 1;
        for (KaplanMeier.Step step : curve.steps()) {
            double fitted = survival(step.length());
            largest = Math.max(largest, Math.max(Math.abs(fitted - before), Math.abs(fitted - step.survival())));
            before = step.survival();
        }
        return largest;
    }
}
