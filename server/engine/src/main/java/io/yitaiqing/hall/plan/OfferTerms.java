package io.yitaiqing.hall.plan;

/**
 * Whether counters call visits (pull) or the hall offers them to counters (push).
 *
 * @param acceptWithinSeconds how long an offer stands
 */
public record OfferTerms(Mode mode, long acceptWithinSeconds) {

    /** Who acts first. */
    public enum Mode {
        /** The clerk calls. */
        PULL,
        /** The hall offers, the clerk accepts. */
        PUSH;

        /** The word, as it is stored. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Counters call. */
    public static final OfferTerms PULL = new OfferTerms(Mode.PULL, 30);
}
