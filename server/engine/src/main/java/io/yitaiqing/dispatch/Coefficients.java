package io.yitaiqing.dispatch;

import io.yitaiqing.hall.ClassTerms;
import io.yitaiqing.hall.RowTerms;

/**
 * The coefficients that make the one index rule this or that policy.
 *
 * <p>With the counted wait {@code w}, the target {@code T}, the expected service {@code m} in seconds, {@code Q} visits
 * waiting for the service, its importance {@code v} and offset {@code a}, the hall's offset {@code tau}:
 *
 * <pre>
 * urgency = waitWeight * w + offsetWeight * tau - targetWeight * T + queueWeight * Q
 * I = (a + priority * v + v^importancePower * urgency) / (T^targetPower * m^servicePower)
 * </pre>
 *
 * <p>With {@code 1, 1, 1, 0, 0, 2, 1} it is the generalized c-mu rule (Van Mieghem 1995, Mandelbaum and Stolyar 2004)
 * for the delay cost {@code v (w/T)^2}, with an affine offset as in weight-based routing (Chan, Koole and L'Ecuyer
 * 2014).
 *
 * @param priority how many seconds of waiting one unit of importance is worth
 * @param importancePower 1 where waits weigh by importance, else 0
 */
record Coefficients(
        double priority,
        int importancePower,
        double waitWeight,
        double offsetWeight,
        double targetWeight,
        double queueWeight,
        int targetPower,
        int servicePower) {

    double index(ClassTerms of, double countedSeconds, int waiting, double offsetSeconds) {
        return index(
                of.targetSeconds(),
                of.importance(),
                of.offsetSeconds(),
                of.expectedSeconds(),
                countedSeconds,
                waiting,
                offsetSeconds);
    }

    /** The index of a row of a table; no number where the counter can do nothing for it. */
    double index(RowTerms of, int row, double countedSeconds, int waiting, double offsetSeconds) {
        return index(
                of.targetSeconds(row),
                of.importance(row),
                of.offsetSeconds(row),
                of.expectedSeconds(row),
                countedSeconds,
                waiting,
                offsetSeconds);
    }

    private double index(
            double targetSeconds,
            double importance,
            double ownOffset,
            double expectedSeconds,
            double countedSeconds,
            int waiting,
            double offsetSeconds) {
        double urgency = waitWeight * countedSeconds
                + offsetWeight * offsetSeconds
                - targetWeight * targetSeconds
                + queueWeight * waiting;
        double weighed = importancePower == 0 ? urgency : importance * urgency;
        double above = ownOffset + priority * importance + weighed;
        return above / (power(targetSeconds, targetPower) * power(expectedSeconds, servicePower));
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    /** Whether it matters how many wait for a service. */
    boolean countsWaiting() {
        return queueWeight != 0;
    }
}
