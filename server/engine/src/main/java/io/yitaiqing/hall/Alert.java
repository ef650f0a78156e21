package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something in the hall that somebody should look at.
 *
 * @param id its name in this hall's whole line, such as {@code a8}
 * @param cause the norm that is not kept, or one of the causes of {@link Cause}
 * @param subject the counter, visit, service, segment or place it is about; empty for the whole hall
 * @param value how it stands when raised or last changed band, in the cause's unit
 * @param limit the limit that was passed, in the same unit
 * @param raisedAt when it was raised
 * @param acknowledgedBy who looks after it
 * @param note what was said when it was raised by hand, last acknowledged or shelved
 * @param shelvedUntil until when it keeps quiet; a moment that has passed means nothing any more
 * @param escalated whether nobody acknowledged it in time
 * @param careGivenAt when something was last done for those who wait because of it
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
        boolean escalated,
        Optional<Instant> careGivenAt) {

    /** Causes that are not norms of the plan. */
    public static final class Cause {
        /** A clerk pressed the panic button. */
        public static final String PANIC = "panic";
        /** Somebody at a kiosk needs a guide. */
        public static final String GUIDE_CALLED = "guide-called";
        /** A counter served more customers without a call than is usual. */
        public static final String SERVED_WITHOUT_CALL = "served-without-call";
        /** A service ended far sooner than it can be done. */
        public static final String SERVICE_FAR_BELOW_NORM = "service-far-below-norm";
        /** A service lasts far longer than it should. */
        public static final String SERVICE_FAR_ABOVE_NORM = "service-far-above-norm";

        /** All of them; no norm may have such a name. */
        public static final Set<String> ALL =
                Set.of(PANIC, GUIDE_CALLED, SERVED_WITHOUT_CALL, SERVICE_FAR_BELOW_NORM, SERVICE_FAR_ABOVE_NORM);

        /** Those of which nobody but a person can say that they are over. */
        public static final Set<String> ENDED_BY_HAND =
                Set.of(PANIC, GUIDE_CALLED, SERVED_WITHOUT_CALL, SERVICE_FAR_BELOW_NORM);

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

    /** An alert that was raised a moment ago. */
    public static Alert raised(
            String id,
            String cause,
            Optional<String> subject,
            Band band,
            double value,
            double limit,
            Instant raisedAt,
            Optional<String> note) {
        return new Alert(
                id,
                cause,
                subject,
                band,
                value,
                limit,
                raisedAt,
                Optional.empty(),
                note,
                Optional.empty(),
                false,
                Optional.empty());
    }

    Alert changed(Band band, double value, double limit) {
        return with(band, value, limit, acknowledgedBy, note, shelvedUntil, escalated, careGivenAt);
    }

    Alert acknowledged(String by, Optional<String> said) {
        return with(band, value, limit, Optional.of(by), said.or(() -> note), shelvedUntil, escalated, careGivenAt);
    }

    Alert shelved(Instant until, Optional<String> said) {
        return with(
                band, value, limit, acknowledgedBy, said.or(() -> note), Optional.of(until), escalated, careGivenAt);
    }

    Alert raisedHigher() {
        return with(band, value, limit, acknowledgedBy, note, shelvedUntil, true, careGivenAt);
    }

    Alert cared(Instant at) {
        return with(band, value, limit, acknowledgedBy, note, shelvedUntil, escalated, Optional.of(at));
    }

    private Alert with(
            Band band,
            double value,
            double limit,
            Optional<String> acknowledgedBy,
            Optional<String> note,
            Optional<Instant> shelvedUntil,
            boolean escalated,
            Optional<Instant> careGivenAt) {
        return new Alert(
                id,
                cause,
                subject,
                band,
                value,
                limit,
                raisedAt,
                acknowledgedBy,
                note,
                shelvedUntil,
                escalated,
                careGivenAt);
    }
}
