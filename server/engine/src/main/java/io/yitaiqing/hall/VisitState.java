package io.yitaiqing.hall;

/** Where a visit stands in its life. */
public enum VisitState {
    /** Has a ticket and is not yet called. */
    WAITING("waiting"),
    /** Called to a counter and on the way there. */
    CALLED("called"),
    /** Being served at a counter. */
    SERVING("serving"),
    /** Over, for one {@link EndReason}. */
    ENDED("ended");

    private final String word;

    VisitState(String word) {
        this.word = word;
    }

    /** The word for this state in documents and the API. */
    public String word() {
        return word;
    }

    /** The word, as it is stored. */
    @Override
    public String toString() {
        return word;
    }
}
