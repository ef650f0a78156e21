package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.FairnessTerms;

/**
 * What a decision sees of a hall from one counter at one moment: the lines as rows of a table, and behind it who stands
 * where. A live hall and a model of one show it alike, so that the same code decides for both.
 *
 * @param <V> who stands in the lines
 */
public interface Sight<V extends Candidate> {

    /** The heads of all lines. */
    LineTable lines();

    /** What a policy knows of what the counter can do for each row; see {@link RowTerms}. */
    RowTerms terms();

    /** The moment, in nanoseconds since the epoch. */
    long nowNanos();

    /** The offset of the hall's index (tau). */
    double offsetSeconds();

    /** Takes note of the index of the head of a row, for who tells of the decision afterwards. */
    default void weighed(int row, double index) {}

    /** How many wait for that service of a row which most wait for, of those the counter can do. */
    int waiting(int row);

    /** Whether the head of a row comes before that of another: its wait counts from earlier, or it is older. */
    boolean isBefore(int row, int other);

    /** Whom of a row the counter calls first: its head, or who stands behind one it may not call; or null. */
    V first(int row);

    /** The first of a row without a head start whom the counter may call; or null. */
    V firstOrdinary(int row);

    /** Whether somebody has a head start. */
    boolean hasPriority(V visit);

    /** What no policy may do. */
    FairnessTerms fairness();

    /** How many with a head start were called in a row while others waited. */
    int priorityInARow();

    /** Who has waited longest before somebody, of those overtaken so often whom the counter may call; else they. */
    V longestOvertaken(int times, V before);

    /** Who has waited longest, and so long at least, of those whom the counter may call; else the chosen one. */
    V longestWaiting(double leastSeconds, V chosen);
}
