package io.yitaiqing.hall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * When a hall is open, in its own time zone.
 *
 * @param days the weekdays on which it opens
 * @param opens empty for a hall that is open round the clock; otherwise before {@code closes}
 */
public record Hours(Set<DayOfWeek> days, Optional<LocalTime> opens, Optional<LocalTime> closes) {

    /** Keeps the weekdays in their order, so that a stored plan is always the same text. */
    public Hours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one weekday, but got none.");
        }
        if (opens.isPresent() != closes.isPresent()) {
            throw new IllegalArgumentException("Expected both an opening and a closing time or neither, but got one.");
        }
        if (opens.isPresent() && !opens.get().isBefore(closes.get())) {
            throw new IllegalArgumentException(
                    "Expected an opening time before " + closes.get() + ", but got " + opens.get() + ".");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** Open round the clock on every day. */
    public static final Hours ALWAYS = new Hours(Set.of(DayOfWeek.values()), Optional.empty(), Optional.empty());

    /** Open every day between two times. */
    public static Hours daily(LocalTime opens, LocalTime closes) {
        return new Hours(Set.of(DayOfWeek.values()), Optional.of(opens), Optional.of(closes));
    }

    /** Whether the hall never shuts its doors between days. */
    public boolean roundTheClock() {
        return opens.isEmpty();
    }

    /** When the doors open on a business day; empty where they stay shut. */
    public Optional<Instant> opening(LocalDate day, BusinessCalendar calendar) {
        if (!days.contains(day.getDayOfWeek())) {
            return Optional.empty();
        }
        return Optional.of(opens.map(time -> calendar.at(day, time)).orElseGet(() -> calendar.start(day)));
    }

    /** When the doors shut on a business day: the closing time, or the end of the day round the clock. */
    public Instant closing(LocalDate day, BusinessCalendar calendar) {
        return closes.filter(time -> !time.equals(calendar.startsAt()))
                .map(time -> calendar.at(day, time))
                .orElseGet(() -> calendar.end(day));
    }

    /** When the doors open on a day from midnight to midnight. */
    public Optional<Instant> opening(LocalDate day, ZoneId zone) {
        return opening(day, new BusinessCalendar(zone, LocalTime.MIDNIGHT));
    }

    /** When the doors shut on a day from midnight to midnight. */
    public Instant closing(LocalDate day, ZoneId zone) {
        return closing(day, new BusinessCalendar(zone, LocalTime.MIDNIGHT));
    }
}
