package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days are written for people. */
final class DayWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.CHINESE);

    private DayWords() {}

    static Words date(LocalDate day) {
        return new Words(day.getMonthValue() + "月" + day.getDayOfMonth() + "日", DATE.format(day));
    }

    static Words dateAndWeekday(LocalDate day) {
        return new Words(
                date(day).chinese() + " " + CHINESE_WEEKDAY.format(day), WEEKDAY.format(day) + " " + DATE.format(day));
    }
}
