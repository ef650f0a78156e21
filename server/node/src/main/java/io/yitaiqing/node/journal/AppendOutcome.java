package io.yitaiqing.node.journal;

/** What the journal answered to a row that reached it. */
public enum AppendOutcome {
    /** The row is stored and will survive a crash. */
    DURABLE,
    /** Another row stands at the same hall, day and {@code after}: the writer no longer owns the hall. */
    FENCED
}
