package io.yitaiqing.node.journal.bench;

import java.util.Arrays;

/** How long each of many rows took until it was durable. */
final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int count;

    void clear() {
        count = 0;
    }

    void record(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
    }

    int count() {
        return count;
    }

    /** The one below which this share of them lies. */
    double millis(double share) {
        Arrays.sort(nanos, 0, count);
        return count == 0 ? 0 : nanos[(int) Math.min(count - 1, Math.round(share * count))] / 1e6;
    }
}
