package io.yitaiqing.simulator.load;

/** What happens to a follower of the live stream. */
public enum LiveEvent {
    /** Frames that came whole. */
    SNAPSHOT("snapshots"),
    /** Frames that told of changes. */
    DELTA("deltas"),
    /** Deltas that did not follow the reader's position. */
    GAP("gaps"),
    /** Sockets that were opened again after having been lost. */
    RECONNECT("reconnects"),
    /** Follows that went on where they had stood, with what was missed. */
    RESUMED("resumed"),
    /** Follows that asked to go on where they had stood, and got everything anew. */
    BEGUN_ANEW("begun anew"),
    /** Follows that the server would not serve just then. */
    REFUSED("refused");

    private final String word;

    LiveEvent(String word) {
        this.word = word;
    }

    /** How it is called in a report. */
    public String word() {
        return word;
    }
}
