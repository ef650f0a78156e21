package io.yitaiqing.simulator;

import io.yitaiqing.hall.Elapsed;
import java.time.Instant;
import java.util.Arrays;

/**
 * What happens when: a binary heap whose keys stand side by side, so that a step down looks at numbers alone.
 *
 * <p>Things of the same moment come in the order in which they were put in.
 */
final class Timetable {

    private static final int LEAST = 64;

    private record Entry(Instant at, Runnable what) {}

    private long[] nanos = new long[LEAST];
    private long[] numbers = new long[LEAST];
    private Entry[] entries = new Entry[LEAST];
    private int size;
    private long added;

    boolean isEmpty() {
        return size == 0;
    }

    /** When the next thing happens; {@link Instant#MAX} where nothing does. */
    Instant next() {
        return size == 0 ? Instant.MAX : entries[0].at();
    }

    void add(Instant at, Runnable what) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        rise(size++, Elapsed.nanos(at), added++, new Entry(at, what));
    }

    /** Takes out the next thing. */
    Runnable poll() {
        Runnable what = entries[0].what();
        size--;
        Entry last = entries[size];
        entries[size] = null;
        if (size > 0) {
            sink(nanos[size], numbers[size], last);
        }
        return what;
    }

    private void rise(int from, long time, long number, Entry entry) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (!isBefore(time, number, parent)) {
                break;
            }
            move(parent, place);
            place = parent;
        }
        put(place, time, number, entry);
    }

    private void sink(long time, long number, Entry entry) {
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && isBefore(nanos[child + 1], numbers[child + 1], child)) {
                child++;
            }
            if (isBefore(time, number, child)) {
                break;
            }
            move(child, place);
            place = child;
        }
        put(place, time, number, entry);
    }

    private boolean isBefore(long time, long number, int place) {
        return time != nanos[place] ? time < nanos[place] : number < numbers[place];
    }

    private void move(int from, int to) {
        put(to, nanos[from], numbers[from], entries[from]);
    }

    private void put(int place, long time, long number, Entry entry) {
        nanos[place] = time;
        numbers[place] = number;
        entries[place] = entry;
    }
}
