package io.yitaiqing.simulator.calendar;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A public holiday, from its first day to its last. */
public record DaysOff(LocalDate from, LocalDate to, String name, String nameEn) {

    private static final int LONGEST = 30;

    public DaysOff {
        unlessBetween("from", from.getYear(), WorkCalendar.FIRST_YEAR, WorkCalendar.LAST_YEAR);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new WrongValueException(
                    "to", "expected a day from " + from + " on, within " + LONGEST + " days, but got " + to + ".");
        }
        WrongValueException.unlessText("name", name, 100);
        WrongValueException.unlessText("nameEn", nameEn, 100);
    }

    /** Whether a day belongs to it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
