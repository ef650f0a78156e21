package io.yitaiqing.hall;

import java.util.Arrays;

/** Counters that can do something, by what they can reach, in the order of their seats. */
final class Reaches {

    private Reach[] reaches = new Reach[4];
    private int size;

    void clear() {
        size = 0;
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
}
