package io.yitaiqing.hall;

import java.util.Arrays;

/** Of numbered groups of waiting visits, side by side in memory, how many they are and since when the first waits. */
final class Groups {

    /** The second of a group in which nobody waits. */
    static final long NOBODY = Long.MAX_VALUE;

    private static final int LEAST = 16;

    private int[] sizes = new int[LEAST];
    private long[] firstSeconds = new long[LEAST];
    private int count;

    /** Adds a group in which nobody waits. */
    int add() {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
            firstSeconds = Arrays.copyOf(firstSeconds, 2 * count);
        }
        set(count, 0, NOBODY);
        return count++;
    }

    /** Takes note of how a group stands now. */
    void set(int group, int size, long firstSecond) {
        sizes[group] = size;
        firstSeconds[group] = firstSecond;
    }

    int size(int group) {
        return sizes[group];
    }

    /** The second in which the longest wait of a group began. */
    long firstSecond(int group) {
        return firstSeconds[group];
    }

    void clear() {
        count = 0;
    }
}
