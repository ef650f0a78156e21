package io.yitaiqing.simulator.calendar;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.node.config.WrongValueException;
import io.yitaiqing.node.config.YamlTree;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The public holidays and make-up workdays (调休) of some years; other days are as their weekday.
 *
 * @param source who announced them
 */
public record WorkCalendar(
        String name, String nameEn, String source, List<DaysOff> daysOff, List<MakeUpWorkday> makeUpWorkdays) {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;
    private static final int MOST = 500;

    /** Every day as its weekday. */
    public static final WorkCalendar PLAIN =
            new WorkCalendar("平常日历", "No holidays", "assumption: every day as its weekday", List.of(), List.of());

    public WorkCalendar {
        WrongValueException.unlessText("name", name, 100);
        WrongValueException.unlessText("nameEn", nameEn, 100);
        WrongValueException.unlessText("source", source, 1_000);
        unlessBetween("daysOff", daysOff.size(), 0, MOST);
        unlessBetween("makeUpWorkdays", makeUpWorkdays.size(), 0, MOST);
        Set<LocalDate> seen = new HashSet<>();
        for (DaysOff holiday : daysOff) {
            for (LocalDate day = holiday.from(); !day.isAfter(holiday.to()); day = day.plusDays(1)) {
                unlessFirst("daysOff", day, seen);
            }
        }
        for (MakeUpWorkday workday : makeUpWorkdays) {
            unlessFirst("makeUpWorkdays", workday.day(), seen);
        }
    }

    private static void unlessFirst(String key, LocalDate day, Set<LocalDate> seen) {
        if (!seen.add(day)) {
            throw new WrongValueException(key, "expected each day once, but " + day + " stands twice.");
        }
    }

    /** Reads a calendar; anything wrong with it is a {@link ConfigException}. */
    public static WorkCalendar read(Path file) {
        return YamlTree.read(file).as(WorkCalendar.class);
    }

    /** Everything that is wrong with a calendar; empty: nothing. */
    public static List<ConfigException> check(Path file) {
        try {
            return YamlTree.read(file).findings(WorkCalendar.class);
        } catch (ConfigException unreadable) {
            return List.of(unreadable);
        }
    }

    /** The holiday a day belongs to. */
    public Optional<DaysOff> holiday(LocalDate day) {
        return daysOff.stream().filter(holiday -> holiday.holds(day)).findFirst();
    }

    /** What a day is like where it is a make-up workday. */
    public Optional<CountsAs> makeUp(LocalDate day) {
        return makeUpWorkdays.stream()
                .filter(workday -> workday.day().equals(day))
                .map(MakeUpWorkday::countsAs)
                .findFirst();
    }

    /** Whether anything is said of a year. */
    public boolean tells(int year) {
        return daysOff.stream().anyMatch(holiday -> holiday.from().getYear() == year);
    }
}
