package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * Something in the hall that somebody should look at.
 *
 * @param id its name in this hall's whole line, such as {@code a8}
 * @param cause the norm that is not kept, or one of the causes of {@link Cause}
 * @param subject the counter, visit, service or segment it is about; empty for the whole hall
 * @param value how it stands when raised or last changed band, in the cause's unit
 * @param limit the limit that was passed, in the same unit
 * @param raisedAt when it was raised
 * @param acknowledgedBy who looks after it
 * @param shelvedUntil until when it keeps quiet
 */
public record Alert(
        String id,
        String cause,
        Optional<String> subject,
        Band band,
        double value,
        double limit,
        Instant raisedAt,
        Optional<String> acknowledgedBy,
        Optional<String> note,
        Optional<Instant> shelvedUntil,
        boolean escalated) {

    /** Causes that are not norms of the plan. */
    public static final class Cause {
        /** A clerk pressed the panic button. */
        public static final String PANIC = "panic";
        /** A counter began to serve without a call. */
        public static final String SERVED_WITHOUT_CALL = "served-without-call";
        /** A service ended far sooner than it can be done. */
        public static final String SERVICE_FAR_BELOW_NORM = "service-far-below-norm";
        /** A service lasts far longer than it should. */
        public static final String SERVICE_FAR_ABOVE_NORM = "service-far-above-norm";

        private Cause() {}
    }

    /** How bad it is. */
    public enum Band {
        /** Look at it. */
        WARNING("warning"),
        /** Act now. */
        CRITICAL("critical");

        private final String word;

        Band(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    Alert changed(Band band, double value, double limit) {
        return new Alert(
                id, cause, subject, band, value, limit, raisedAt, acknowledgedBy, note, shelvedUntil, escalated);
    }

    Alert acknowledged(String by, Optional<String> note) {
        return new Alert(
                id, cause, subject, band, value, limit, raisedAt, Optional.of(by), note, shelvedUntil, escalated);
    }

    Alert shelved(Instant until) {
        return new Alert(
                id, cause, subject, band, value, limit, raisedAt, acknowledgedBy, note, Optional.of(until), escalated);
    }

    Alert raisedHigher() {
        return new Alert(id, cause, subject, band, value, limit, raisedAt, acknowledgedBy, note, shelvedUntil, true);
    }
}
