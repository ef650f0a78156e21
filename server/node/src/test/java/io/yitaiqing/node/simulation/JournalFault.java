package io.yitaiqing.node.simulation;

/** What becomes of one append. */
enum JournalFault {
    NONE,
    /** The database refuses it; nothing is stored. */
    UNAVAILABLE,
    /** It arrives long after it was sent, maybe after its node has given up on it. */
    LATE,
    /** The connection breaks before the row is stored. */
    LOST_BEFORE,
    /** The connection breaks after the row was stored. */
    LOST_AFTER,
    /** The row is stored and no answer ever comes. */
    NEVER_ANSWERED,
    /** The statement ran twice, and the answer is that of the second time. */
    TWICE,
    /** The connection breaks; the transaction stays open for a while and then commits. */
    GHOST_COMMITS,
    /** The connection breaks; the transaction stays open for a while and is then rolled back. */
    GHOST_VANISHES
}
