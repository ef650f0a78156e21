package io.yitaiqing.hall.plan;

import java.time.LocalTime;

/**
 * A stretch of every day in which displays do not speak; one that ends before it begins goes over midnight.
 *
 * @param until the first moment at which they speak again
 */
public record QuietTime(LocalTime from, LocalTime until) {

    /** Refuses a stretch without an extent, which could mean no time or all of it. */
    public QuietTime {
        if (from.equals(until)) {
            throw new IllegalArgumentException(
                    "Expected a quiet time to end at another time than " + from + ", but got " + until + ".");
        }
    }
}
