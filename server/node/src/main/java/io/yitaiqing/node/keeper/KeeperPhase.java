package io.yitaiqing.node.keeper;

/** What a keeper is about. */
enum KeeperPhase {
    /** It reads the hall's journal; who asks waits. */
    LOADING,
    /** All that it remembers is durable. */
    READY,
    /** A turn is on its way into the journal. */
    WRITING,
    /** It rests after trouble, and refuses. */
    GIVEN_UP,
    /** It has ended. */
    STOPPED;

    /** Whether it has the hall for sure. */
    boolean isKeeping() {
        return this == READY || this == WRITING;
    }

    /** Whether it turns everybody away. */
    boolean refuses() {
        return this == GIVEN_UP || this == STOPPED;
    }
}
