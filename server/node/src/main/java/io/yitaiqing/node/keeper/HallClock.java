package io.yitaiqing.node.keeper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of a node's halls: real by default, or running from a start at a speed.
 *
 * <p>Timestamps, deadlines and business days follow it; technical times (beats, timeouts, retries) stay real.
 */
public final class HallClock {

    private final InstantSource real;
    private final Instant realStart;
    private final Instant start;
    private final double speed;

    private HallClock(InstantSource real, Instant realStart, Instant start, double speed) {
        this.real = real;
        this.realStart = realStart;
        this.start = start;
        this.speed = speed;
    }

    /** The real clock. */
    public static HallClock real(InstantSource real) {
        return running(real, real.instant(), 1);
    }

    /** A clock that shows {@code start} now and runs {@code speed} hall seconds in a real one (above 0). */
    public static HallClock running(InstantSource real, Instant start, double speed) {
        return anchored(real, real.instant(), start, speed);
    }

    /** A clock that showed {@code start} when the real one showed {@code realStart}. */
    public static HallClock anchored(InstantSource real, Instant realStart, Instant start, double speed) {
        return new HallClock(real, realStart, start, speed);
    }

    /** What it shows, in whole milliseconds. */
    public Instant now() {
        long realNanos = Duration.between(realStart, real.instant()).toNanos();
        return start.plusNanos((long) (realNanos * speed)).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The real time, which technical times keep to. */
    Instant realNow() {
        return real.instant();
    }

    /** How many hall seconds pass in a real one. */
    public double speed() {
        return speed;
    }

    /** How many real milliseconds pass until it shows a moment; at least 1. */
    public long realMillisUntil(Instant moment) {
        return Math.max(1, (long) Math.ceil(Duration.between(now(), moment).toMillis() / speed));
    }
}
