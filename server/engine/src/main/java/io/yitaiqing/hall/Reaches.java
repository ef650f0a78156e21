package io.yitaiqing.hall;

import java.util.Arrays;

/** Counters that can do something, by what they can reach, in the order of their seats. */
final class Reaches {

    private static final long UNKNOWN = -1;

    private Reach[] reaches = new Reach[4];
    private int size;
    /** By the rows of lines. */
    private long[] eachSeconds = {};

    private HallPlan plan;
    private long begun = -1;

    void clear() {
        size = 0;
        begun = -1;
    }

    void add(Reach reach) {
        if (size == reaches.length) {
            reaches = Arrays.copyOf(reaches, 2 * size);
        }
        reaches[size++] = reach;
    }

    Reach get(int index) {
        return reaches[index];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Forgets what they need for lines where they, the plan or the lines are others by now. */
    void update(Books books) {
        WaitingLines lines = books.visits.lines();
        if (begun == lines.begun() && plan == books.plan) {
            return;
        }
        int rows = lines.table().rows();
        if (eachSeconds.length < rows) {
            eachSeconds = new long[rows];
        }
        Arrays.fill(eachSeconds, UNKNOWN);
        begun = lines.begun();
        plan = books.plan;
    }

    /**
     * What the first of them that can do something for the line of a row usually needs for each of its visits, 0 where
     * none can; looked up once for as long as they are up to date.
     */
    long eachSeconds(int row, WaitingLines lines) {
        long known = eachSeconds[row];
        return known == UNKNOWN ? look(lines.line(row)) : known;
    }

    private long look(Line line) {
        int able = 0;
        while (able < size && line.part(reaches[able]).isEmpty()) {
            able++;
        }
        long seconds = able < size ? line.part(reaches[able]).typicalSeconds(plan) : 0;
        eachSeconds[line.row()] = seconds;
        return seconds;
    }
}
