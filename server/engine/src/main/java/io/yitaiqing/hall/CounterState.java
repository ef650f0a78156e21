package io.yitaiqing.hall;

/** What a counter is doing. */
public enum CounterState {
    /** No clerk is signed in. */
    CLOSED("closed"),
    /** A clerk is signed in and may call. */
    IDLE("idle"),
    /** A visit is offered to its clerk, who may accept or refuse it. */
    OFFERED("offered"),
    /** A visit was called and is on its way. */
    CALLING("calling"),
    /** A visit is being served. */
    SERVING("serving"),
    /** The clerk is signed in but takes no calls. */
    PAUSED("paused");

    private final String word;

    CounterState(String word) {
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
