package io.yitaiqing.hall;

/** Why a visit ended; every visit ends exactly once for exactly one of these. */
public enum EndReason {
    /** All that was asked has been dealt with at a counter. */
    SERVED("served"),
    /** Called or booked, but nobody came. */
    NO_SHOW("no-show"),
    /** The customer went away while waiting. */
    LEFT("left"),
    /** The customer or the reception took the ticket back. */
    CANCELLED("cancelled"),
    /** Parked or held for too long. */
    EXPIRED("expired"),
    /** Papers were missing. */
    PAPERS_MISSING("papers-missing"),
    /** The doors were shut before the visit was called. */
    DAY_CLOSED("day-closed");

    private final String word;

    EndReason(String word) {
        this.word = word;
    }

    /** The word for this reason in documents, journals and the API. */
    public String word() {
        return word;
    }

    /** The word, as it is stored. */
    @Override
    public String toString() {
        return word;
    }

    /** The reason with this word; an unknown word is an {@link IllegalArgumentException}. */
    public static EndReason of(String word) {
        for (EndReason reason : values()) {
            if (reason.word.equals(word)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("Expected an end reason, but got '" + word + "'.");
    }
}
