package io.yitaiqing.hall;

/** How an offer ended that no call came of. */
public enum OfferOutcome {
    /** The clerk said no. */
    REFUSED("refused"),
    /** The clerk said nothing in time. */
    TIMED_OUT("timed-out"),
    /** A manager took it back, or it had to make way for something else. */
    RESCINDED("rescinded");

    private final String word;

    OfferOutcome(String word) {
        this.word = word;
    }

    /** The word, as it is stored. */
    @Override
    public String toString() {
        return word;
    }
}
