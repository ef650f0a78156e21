package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.util.Optional;

/**
 * Customers who come without one of the papers of a service.
 *
 * @param backAfterMinutes how long they need to fetch it
 * @param checkMinutes how long a clerk needs to see that it is missing; {@link #USUAL_CHECK_MINUTES} where it is absent
 */
public record Papers(double missingShare, Spread backAfterMinutes, Optional<Double> checkMinutes) {

    /** An assumption: one minute to look through what was brought. */
    public static final double USUAL_CHECK_MINUTES = 1;

    public Papers {
        unlessBetween("missingShare", missingShare, 0, 1);
        checkMinutes.ifPresent(minutes -> unlessBetween("checkMinutes", minutes, 0, 60));
    }
}
