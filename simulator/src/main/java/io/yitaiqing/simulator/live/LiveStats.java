package io.yitaiqing.simulator.live;

import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What a live crowd has done so far; may be read from any thread. */
public final class LiveStats {

    private static final long HIGHEST_MICROS = 600_000_000;

    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong called = new AtomicLong();
    private final AtomicLong served = new AtomicLong();
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong noShows = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong retried = new AtomicLong();
    private final AtomicLong unavailable = new AtomicLong();
    private final AtomicLong bugs = new AtomicLong();
    private final ConcurrentHistogram latencyMicros = new ConcurrentHistogram(HIGHEST_MICROS, 3);

    /** The numbers at one moment; latencies are real, from sending a command to its answer, without retries. */
    public record Snapshot(
            long ticketsTaken,
            long called,
            long served,
            long left,
            long noShows,
            long refused,
            long retried,
            long unavailable,
            long bugs,
            Histogram latencyMicros) {}

    void took() {
        taken.incrementAndGet();
    }

    void called() {
        called.incrementAndGet();
    }

    void served() {
        served.incrementAndGet();
    }

    void left() {
        left.incrementAndGet();
    }

    void notShown() {
        noShows.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    void retried() {
        retried.incrementAndGet();
    }

    void unavailable() {
        unavailable.incrementAndGet();
    }

    void bug() {
        bugs.incrementAndGet();
    }

    void answeredAfter(long nanos) {
        latencyMicros.recordValue(Math.min(HIGHEST_MICROS, Math.max(1, nanos / 1_000)));
    }

    /** The present numbers. */
    public Snapshot snapshot() {
        return new Snapshot(
                taken.get(),
                called.get(),
                served.get(),
                left.get(),
                noShows.get(),
                refused.get(),
                retried.get(),
                unavailable.get(),
                bugs.get(),
                latencyMicros.copy());
    }
}
