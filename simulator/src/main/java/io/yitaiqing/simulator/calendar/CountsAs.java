package io.yitaiqing.simulator.calendar;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;

/** What a make-up workday is like. */
public enum CountsAs {
    /** Like a Monday. */
    MONDAY,
    /** Like a Tuesday. */
    TUESDAY,
    /** Like a Wednesday. */
    WEDNESDAY,
    /** Like a Thursday. */
    THURSDAY,
    /** Like a Friday. */
    FRIDAY,
    /** Like the mean of Monday to Friday. */
    WORKDAY;

    /** The weekday it is like; empty for an ordinary workday. */
    public Optional<DayOfWeek> weekday() {
        return this == WORKDAY ? Optional.empty() : Optional.of(DayOfWeek.valueOf(name()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
