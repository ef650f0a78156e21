package io.yitaiqing.hall;

import java.util.Arrays;

/** Visits and the rows they stand in, put in the order of their true waits in memory that is used again. */
public final class Waiters {

    private static final int LEAST = 16;

    private Visit[] visits = new Visit[LEAST];
    private int[] rows = new int[LEAST];
    private long[] waitsFrom = new long[LEAST];
    private int size;

    /** Forgets all. */
    public void clear() {
        // None is let go of: the next decision writes over them, and the hall remembers them for longer.
        size = 0;
    }

    /** Adds a visit behind those that waited longer; quick where they come nearly in order. */
    public void add(Visit visit, int row, long waitsFromNanos) {
        if (size == visits.length) {
            visits = Arrays.copyOf(visits, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
            waitsFrom = Arrays.copyOf(waitsFrom, 2 * size);
        }
        int place = size++;
        while (place > 0 && isBefore(visit, waitsFromNanos, place - 1)) {
            visits[place] = visits[place - 1];
            rows[place] = rows[place - 1];
            waitsFrom[place] = waitsFrom[place - 1];
            place--;
        }
        visits[place] = visit;
        rows[place] = row;
        waitsFrom[place] = waitsFromNanos;
    }

    private boolean isBefore(Visit visit, long waitsFromNanos, int place) {
        return waitsFromNanos < waitsFrom[place]
                || waitsFromNanos == waitsFrom[place] && Line.LONGEST_WAIT.compare(visit, visits[place]) < 0;
    }

    /** How many they are. */
    public int size() {
        return size;
    }

    /** The visit that so many have waited longer than. */
    public Visit visit(int place) {
        return visits[place];
    }

    /** The row it stands in. */
    public int row(int place) {
        return rows[place];
    }
}
