package io.yitaiqing.hall;

/** Where a visit stands in its life. */
public enum VisitState {
    /** Has an appointment for today and has not come yet. */
    BOOKED("booked"),
    /** Has a ticket and is not yet called. */
    WAITING("waiting"),
    /** Called to a counter and on the way there. */
    CALLED("called"),
    /** Being served at a counter. */
    SERVING("serving"),
    /** Out of the line for a reason, until it is taken up again. */
    PARKED("parked"),
    /** Keeps its place while its customer is away or has not arrived, or while it is offered to a counter. */
    HELD("held"),
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
