package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.simulator.calendar.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A factor on the rates of each weekday, and of the public holidays of the scenario's calendar.
 *
 * @param dayOff of any day of a public holiday
 */
public record WeekdayFactors(
        double monday,
        double tuesday,
        double wednesday,
        double thursday,
        double friday,
        double saturday,
        double sunday,
        double dayOff) {
    public WeekdayFactors {
        unlessBetween("monday", monday, 0, 100);
        unlessBetween("tuesday", tuesday, 0, 100);
        unlessBetween("wednesday", wednesday, 0, 100);
        unlessBetween("thursday", thursday, 0, 100);
        unlessBetween("friday", friday, 0, 100);
        unlessBetween("saturday", saturday, 0, 100);
        unlessBetween("sunday", sunday, 0, 100);
        unlessBetween("dayOff", dayOff, 0, 100);
    }

    double on(LocalDate day, WorkCalendar calendar) {
        if (calendar.holiday(day).isPresent()) {
            return dayOff;
        }
        return calendar.makeUp(day)
                .map(like -> like.weekday().map(this::of).orElse(workday()))
                .orElse(of(day.getDayOfWeek()));
    }

    private double workday() {
        return (monday + tuesday + wednesday + thursday + friday) / 5;
    }

    private double of(DayOfWeek weekday) {
        return switch (weekday) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }
}
