package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.PlaceInLine.Range;

/** The mean and the variance of a wait. */
record Estimate(double seconds, double variance) {

    /** Who does not wait at all. */
    static final Estimate NONE = new Estimate(0, 0);

    /** Who waits for counters that have no time. */
    static final Estimate NEVER = new Estimate(Double.POSITIVE_INFINITY, 0);

    private static final double Z_80_PERCENT = 1.2816;

    static Estimate longer(Estimate one, Estimate other) {
        return one.seconds >= other.seconds ? one : other;
    }

    /** The 10 % and 90 % quantiles of the gamma distribution with it, by the rule of Wilson and Hilferty (1931). */
    Range range() {
        double shape = seconds * seconds / variance;
        return new Range(
                Math.round(quantile(shape, -Z_80_PERCENT)),
                Math.round(seconds),
                Math.round(quantile(shape, Z_80_PERCENT)));
    }

    private double quantile(double shape, double z) {
        double root = Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)));
        return seconds * root * root * root;
    }
}
