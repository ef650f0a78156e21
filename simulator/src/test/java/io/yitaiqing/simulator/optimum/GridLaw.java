package io.yitaiqing.simulator.optimum;

/**
 * An exponential law rounded to whole steps with its mean and variance kept: zero steps with probability
 * {@code zero}, else geometric from one on with probability {@code perStep}. Being memoryless, it needs no state.
 *
 * <p>With M = mean / step: zero = 1 / (2M + 1) and perStep = 2 / (2M + 1), from the two moment equations.
 */
record GridLaw(double zero, double perStep) {

    static GridLaw of(double meanMinutes, double stepMinutes) {
        double steps = meanMinutes / stepMinutes;
        if (!(steps >= 0.5)) {
            throw new IllegalArgumentException(
                    "Expected a step of at most twice the mean, but the mean was " + steps + " steps.");
        }
        return new GridLaw(1 / (2 * steps + 1), 2 / (2 * steps + 1));
    }
}
