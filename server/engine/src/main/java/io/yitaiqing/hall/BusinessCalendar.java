package io.yitaiqing.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The business days of a hall: each begins on its date at the same time of day and lasts until the next begins.
 *
 * @param startsAt the time of day at which one ends and the next begins
 */
public record BusinessCalendar(ZoneId zone, LocalTime startsAt) {

    /** The business day of a moment; later moments never belong to earlier days, even where clocks are turned back. */
    public LocalDate dayOf(Instant moment) {
        LocalDate date = moment.atZone(zone).toLocalDate();
        return moment.isBefore(start(date)) ? date.minusDays(1) : date;
    }

    /** When a business day begins. */
    public Instant start(LocalDate day) {
        return startsAt.equals(LocalTime.MIDNIGHT)
                ? day.atStartOfDay(zone).toInstant()
                : day.atTime(startsAt).atZone(zone).toInstant();
    }

    /** When a business day ends. */
    public Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }

    /** A time of day within a business day; one before its start comes after midnight. */
    public Instant at(LocalDate day, LocalTime time) {
        LocalDate date = time.isBefore(startsAt) ? day.plusDays(1) : day;
        return date.atTime(time).atZone(zone).toInstant();
    }

    /** Whether a stretch of time lies within one business day. */
    public boolean holds(LocalTime from, LocalTime until) {
        return !from.isBefore(startsAt) || !startsAt.isBefore(until);
    }
}
