package io.yitaiqing.hall;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Visits in an order, held so that those who come last or go first, as nearly all do, cost next to nothing.
 *
 * <p>They stand side by side, each with the second that orders it, so that others than the one who comes or goes are
 * looked at only where seconds are equal: a visit that has waited long is far away in memory. Where one goes, the fewer
 * of those before it and behind it move up.
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

    private final VisitOrder order;
    /** The table they keep up to date; null where they are no numbered group. */
    private final Groups groups;

    private final int group;
    private final List<Visit> all = new View();
    private Visit[] visits = new Visit[LEAST];
    private long[] seconds = new long[LEAST];
    /** What is known of those who were overtaken; null where nobody was. */
    private Overtakes.Entry[] overtaken;

    private int from;
    private int to;

    SortedVisits(VisitOrder order) {
        this(order, null, -1);
    }

    /** Visits that make a numbered group, of whose size and first it keeps the table up to date. */
    SortedVisits(VisitOrder order, Groups groups, int group) {
        this.order = order;
        this.groups = groups;
        this.group = group;
    }

    /** The number of their group. */
    int group() {
        return group;
    }

    private void changed() {
        if (groups != null) {
            groups.set(group, to - from, from == to ? Groups.NOBODY : seconds[from]);
        }
    }

    void add(Visit visit) {
        long second = order.second(visit);
        int before = placesBefore(visit, second);
        if (to == visits.length) {
            makeRoom();
        }
        int index = from + before;
        System.arraycopy(visits, index, visits, index + 1, to - index);
        System.arraycopy(seconds, index, seconds, index + 1, to - index);
        if (overtaken != null) {
            System.arraycopy(overtaken, index, overtaken, index + 1, to - index);
            overtaken[index] = null;
        }
        visits[index] = visit;
        seconds[index] = second;
        to++;
        changed();
    }

    /** How many stand before one who comes. */
    private int placesBefore(Visit visit, long second) {
        if (from == to || seconds[to - 1] < second) {
            return to - from;
        }
        int found = search(visit, second);
        if (found >= 0) {
            throw new AssertionError("Expected " + visit.id() + " to be in this line no more than once.");
        }
        return -found - 1 - from;
    }

    /** Like {@link Arrays#binarySearch}. */
    private int search(Visit visit, long second) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int by = Long.compare(seconds[middle], second);
            by = by != 0 ? by : order.compare(visits[middle], visit);
            if (by == 0) {
                return middle;
            }
            low = by < 0 ? middle + 1 : low;
            high = by < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    /** How many stand before a visit, whether it is one of them or not; quick where they are few. */
    int before(Visit visit) {
        long second = order.second(visit);
        int known = 0;
        int next = 1;
        while (from + next <= to && isBefore(from + next - 1, visit, second)) {
            known = next;
            next *= 2;
        }
        int beyond = Math.min(next - 1, to - from);
        while (known < beyond) {
            int middle = (known + beyond) >>> 1;
            if (isBefore(from + middle, visit, second)) {
                known = middle + 1;
            } else {
                beyond = middle;
            }
        }
        return known;
    }

    private boolean isBefore(int index, Visit visit, long second) {
        return seconds[index] != second ? seconds[index] < second : order.compare(visits[index], visit) < 0;
    }

    /** Moves all to the beginning, in arrays twice as long where they fill more than half of these. */
    private void makeRoom() {
        int size = size();
        boolean longer = 2 * size > visits.length;
        Visit[] roomy = longer ? new Visit[2 * visits.length] : visits;
        long[] roomySeconds = longer ? new long[2 * visits.length] : seconds;
        System.arraycopy(visits, from, roomy, 0, size);
        System.arraycopy(seconds, from, roomySeconds, 0, size);
        Arrays.fill(roomy, size, roomy.length, null);
        if (overtaken != null) {
            overtaken = Arrays.copyOf(Arrays.copyOfRange(overtaken, from, to), roomy.length);
        }
        visits = roomy;
        seconds = roomySeconds;
        from = 0;
        to = size;
    }

    void remove(Visit visit) {
        int index = indexOf(visit);
        if (index - from < to - index) {
            System.arraycopy(visits, from, visits, from + 1, index - from);
            System.arraycopy(seconds, from, seconds, from + 1, index - from);
            if (overtaken != null) {
                System.arraycopy(overtaken, from, overtaken, from + 1, index - from);
            }
            visits[from++] = null;
        } else {
            System.arraycopy(visits, index + 1, visits, index, to - index - 1);
            System.arraycopy(seconds, index + 1, seconds, index, to - index - 1);
            if (overtaken != null) {
                System.arraycopy(overtaken, index + 1, overtaken, index, to - index - 1);
            }
            visits[--to] = null;
        }
        changed();
    }

    private int indexOf(Visit visit) {
        for (int i = from; i < Math.min(from + NEAR, to); i++) {
            if (visits[i] == visit) {
                return i;
            }
        }
        int index = search(visit, order.second(visit));
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

    /** The second that orders the one before whom so many stand. */
    long second(int index) {
        return seconds[from + index];
    }

    /** What is known of who was overtaken, of the one before whom so many stand; null before it was. */
    Overtakes.Entry overtaken(int index) {
        return overtaken == null ? null : overtaken[from + index];
    }

    void overtaken(int index, Overtakes.Entry entry) {
        if (overtaken == null) {
            overtaken = new Overtakes.Entry[visits.length];
        }
        overtaken[from + index] = entry;
    }

    int size() {
        return to - from;
    }

    List<Visit> all() {
        return all;
    }
}
