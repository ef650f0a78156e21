package io.yitaiqing.simulator.kernel;

import java.util.Arrays;

/** When waiting visits leave, the earliest first: a binary heap of primitive arrays. */
final class Leavings {

    private static final int LEAST = 64;

    private long[] at = new long[LEAST];
    private int[] kinds = new int[LEAST];
    private long[] places = new long[LEAST];
    private int size;

    void add(long nanos, int kind, long place) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && nanos < at[(hole - 1) >>> 1]) {
            move((hole - 1) >>> 1, hole);
            hole = (hole - 1) >>> 1;
        }
        put(hole, nanos, kind, place);
    }

    /** Forgets the earliest. */
    void remove() {
        long last = at[--size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            child += child + 1 < size && at[child + 1] < at[child] ? 1 : 0;
            if (last <= at[child]) {
                break;
            }
            move(child, hole);
            hole = child;
            child = 2 * hole + 1;
        }
        put(hole, last, kinds[size], places[size]);
    }

    private void move(int from, int to) {
        put(to, at[from], kinds[from], places[from]);
    }

    private void put(int to, long nanos, int kind, long place) {
        at[to] = nanos;
        kinds[to] = kind;
        places[to] = place;
    }

    /** Whether somebody leaves by a moment. */
    boolean anyBy(long nanos) {
        return size > 0 && at[0] <= nanos;
    }

    /** The class of the earliest. */
    int kind() {
        return kinds[0];
    }

    /** Its place in the line of its class. */
    long place() {
        return places[0];
    }
}
