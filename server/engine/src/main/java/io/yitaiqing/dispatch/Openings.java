package io.yitaiqing.dispatch;

/**
 * The idle counters that may call somebody who has just come, by numbers of their own; a live hall and a model of one
 * show them alike.
 */
public interface Openings {

    /** No opening. */
    int NONE = -1;

    /** The next opening after one, or {@link #NONE}; after {@link #NONE} comes the first. */
    int next(int after);

    /** Whether one opening is filled before another: fewest skills first, then whoever is idle longest, then by id. */
    boolean isBefore(int one, int other);
}
