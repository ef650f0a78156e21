package io.yitaiqing.hall;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;

/**
 * Visits in an order, held so that those who come last or go first, as nearly all do, cost next to nothing.
 *
 * <p>They stand side by side in an array; where one goes, the fewer of those on its left and its right move up.
 */
final class SortedVisits {

    /** So many are looked through one by one, which costs less than comparing two of them. */
    private static final int NEAR = 64;

    private static final int LEAST = 8;

    /** All of them, for reading. */
    private final class View extends AbstractList<Visit> implements RandomAccess {
        @Override
        public Visit get(int index) {
            if (index >= size()) {
                throw new IndexOutOfBoundsException(index);
            }
            return SortedVisits.this.get(index);
        }

        @Override
        public int size() {
            return SortedVisits.this.size();
        }
    }

    private final Comparator<Visit> order;
    private final List<Visit> all = new View();
    private Visit[] visits = new Visit[LEAST];
    private int from;
    private int to;

    /** None yet; {@code order} tells any two visits apart. */
    SortedVisits(Comparator<Visit> order) {
        this.order = order;
    }

    void add(Visit visit) {
        int index = to;
        if (from < to && order.compare(visits[to - 1], visit) >= 0) {
            index = -Arrays.binarySearch(visits, from, to, visit, order) - 1;
            if (index < 0) {
                throw new AssertionError("Expected " + visit.id() + " to be in this line no more than once.");
            }
        }
        if (to == visits.length) {
            index -= from;
            makeRoom();
        }
        System.arraycopy(visits, index, visits, index + 1, to - index);
        visits[index] = visit;
        to++;
    }

    /** Moves all to the beginning of an array that has room for at least as many as went since the last time. */
    private void makeRoom() {
        int size = size();
        Visit[] roomy = 2 * size > visits.length ? new Visit[2 * visits.length] : visits;
        System.arraycopy(visits, from, roomy, 0, size);
        Arrays.fill(roomy, size, roomy.length, null);
        visits = roomy;
        from = 0;
        to = size;
    }

    void remove(Visit visit) {
        int index = indexOf(visit);
        if (index - from < to - index) {
            System.arraycopy(visits, from, visits, from + 1, index - from);
            visits[from++] = null;
        } else {
            System.arraycopy(visits, index + 1, visits, index, to - index - 1);
            visits[--to] = null;
        }
    }

    private int indexOf(Visit visit) {
        for (int i = from; i < Math.min(from + NEAR, to); i++) {
            if (visits[i] == visit) {
                return i;
            }
        }
        int index = Arrays.binarySearch(visits, from, to, visit, order);
        if (index < 0) {
            throw new AssertionError("Expected " + visit.id() + " to be in this line.");
        }
        return index;
    }

    Visit first() {
        return visits[from];
    }

    /** The one before whom so many stand. */
    Visit get(int index) {
        return visits[from + index];
    }

    int size() {
        return to - from;
    }

    List<Visit> all() {
        return all;
    }
}
