package io.yitaiqing.hall;

import java.util.Arrays;

/**
 * The heads of the lines of a hall side by side in memory, one line a row: what a decision looks at first.
 *
 * <p>A row stays where it is while its line is empty, for mostly somebody comes again who wishes the same.
 */
public final class LineTable {

    /** The moment of a head that is not there. */
    public static final long NOBODY = Long.MAX_VALUE;

    private static final int LEAST = 16;

    private long[] countsFrom = new long[LEAST];
    private long[] waitsFrom = new long[LEAST];
    private int[] sizes = new int[LEAST];
    private int rows;

    /** Adds a row in which nobody stands yet. */
    public int add() {
        if (rows == countsFrom.length) {
            countsFrom = Arrays.copyOf(countsFrom, 2 * rows);
            waitsFrom = Arrays.copyOf(waitsFrom, 2 * rows);
            sizes = Arrays.copyOf(sizes, 2 * rows);
        }
        empty(rows);
        return rows++;
    }

    /** Takes note of who leads a row: from when on the wait counts, and when it truly began. */
    public void lead(int row, long countsFromNanos, long waitsFromNanos) {
        countsFrom[row] = countsFromNanos;
        waitsFrom[row] = waitsFromNanos;
    }

    /** Takes note that nobody stands in a row. */
    public void empty(int row) {
        lead(row, NOBODY, NOBODY);
        sizes[row] = 0;
    }

    /** Takes note of how many stand in a row. */
    void stand(int row, int size) {
        sizes[row] = size;
    }

    /** How many stand in a row, where somebody takes note of it. */
    int size(int row) {
        return sizes[row];
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Whether nobody stands in a row. */
    public boolean isEmpty(int row) {
        return countsFrom[row] == NOBODY;
    }

    /** From when on the wait of the head of a row counts, in nanoseconds since the epoch. */
    public long countsFromNanos(int row) {
        return countsFrom[row];
    }

    /** When the wait of the head of a row truly began. */
    public long waitsFromNanos(int row) {
        return waitsFrom[row];
    }

    void clear() {
        rows = 0;
    }
}
