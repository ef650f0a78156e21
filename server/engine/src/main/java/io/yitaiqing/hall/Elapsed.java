package io.yitaiqing.hall;

import java.time.Instant;

/** The time between two moments, told without making anything: dispatch asks for it many times a call. */
public final class Elapsed {

    private static final int NANOS = 1_000_000_000;
    private static final int MILLI = 1_000_000;
    private static final long MOST_SECONDS = 9_200_000_000L;

    private Elapsed() {}

    /** The seconds from one moment until another, in whole milliseconds; negative where the other comes first. */
    public static double seconds(Instant from, Instant until) {
        return seconds(from.getEpochSecond(), from.getNano(), until);
    }

    /** The same from a moment given by its second and what is beyond it. */
    static double seconds(long fromSecond, int fromNano, Instant until) {
        long seconds = until.getEpochSecond() - fromSecond;
        int nanos = until.getNano() - fromNano;
        if (seconds > 0 && nanos < 0) {
            seconds--;
            nanos += NANOS;
        } else if (seconds < 0 && nanos > 0) {
            seconds++;
            nanos -= NANOS;
        }
        return (seconds * 1_000 + nanos / MILLI) / 1_000.0;
    }

    /** The same of two moments in nanoseconds since the epoch. */
    public static double seconds(long fromNanos, long untilNanos) {
        return (untilNanos - fromNanos) / MILLI / 1_000.0;
    }

    /** A moment in nanoseconds since the epoch; one beyond the years 1678 to 2261 as the nearest within. */
    public static long nanos(Instant at) {
        return Math.clamp(at.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS) * NANOS + at.getNano();
    }
}
