package io.yitaiqing.simulator.load;

import java.time.Duration;
import java.time.Instant;

/**
 * The time of a scenario on the machine's monotonic clock.
 *
 * @param start what it shows at {@code startNanos}
 * @param speed scenario seconds in a real one
 */
record ScenarioClock(Instant start, double speed, long startNanos) {

    /**
     * When, by {@link System#nanoTime()}, the clock shows a moment or, for a nanosecond is the least it can tell, one
     * just after it; never one before, or who waits for the moment would wait for it again.
     */
    long nanosAt(Instant moment) {
        Duration since = Duration.between(start, moment);
        double nanos = since.getSeconds() * 1e9 + since.getNano();
        return startNanos + (long) Math.ceil(nanos / speed);
    }

    /** What the clock shows at a reading of {@link System#nanoTime()}. */
    Instant at(long nanoTime) {
        return start.plusNanos(Math.round((nanoTime - startNanos) * speed));
    }
}
