package io.yitaiqing.hall.plan;

import java.time.LocalTime;

/**
 * The appointment times of a service in one stretch of every day the hall opens.
 *
 * @param lengthMinutes how far apart they are, from {@code from} on while they begin before {@code until}
 * @param capacity how many may book the same one
 */
public record Slots(LocalTime from, LocalTime until, int lengthMinutes, int capacity) {

    /** Refuses slots that end before they begin. */
    public Slots {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Expected slots to end after " + from + ", but got " + until + ".");
        }
        if (lengthMinutes < 1) {
            throw new IllegalArgumentException("Expected slots of at least 1 minute, but got " + lengthMinutes + ".");
        }
    }

    /** Whether one of them begins at a time of day. */
    public boolean contains(LocalTime time) {
        return !time.isBefore(from)
                && time.isBefore(until)
                && (time.toSecondOfDay() - from.toSecondOfDay()) % (lengthMinutes * 60) == 0
                && time.getNano() == 0;
    }
}
