package io.yitaiqing.hall;

import java.time.Instant;

/** The time between two moments, told without making anything: dispatch asks for it many times a call. */
public final class Elapsed {

    private static final int NANOS = 1_000_000_000;
    private static final int MILLI = 1_000_000;

    private Elapsed() {}

    /** The seconds from one moment until another, in whole milliseconds; negative where the other comes first. */
    public static double seconds(Instant from, Instant until) {
        long seconds = until.getEpochSecond() - from.getEpochSecond();
        int nanos = until.getNano() - from.getNano();
        if (seconds > 0 && nanos < 0) {
            seconds--;
            nanos += NANOS;
        } else if (seconds < 0 && nanos > 0) {
            seconds++;
            nanos -= NANOS;
        }
        return (seconds * 1_000 + nanos / MILLI) / 1_000.0;
    }
}
