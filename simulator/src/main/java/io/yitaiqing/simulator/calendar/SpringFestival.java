package io.yitaiqing.simulator.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first days of the lunar years 2015 to 2050 (正月初一), and how many days the month before each has.
 *
 * <p>Lunar calendar facts as published by the Hong Kong Observatory and the Purple Mountain Observatory. Twice a new
 * moon is within ten minutes of midnight in Beijing (2027 and 2030), and common libraries are a day off.
 */
public final class SpringFestival {

    /** The first day that has a festival before or after it within {@link #FARTHEST} days in the table. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2015, Month.JANUARY, 1);

    /** The last such day. */
    public static final LocalDate LAST_DAY = LocalDate.of(2050, Month.NOVEMBER, 30);

    /** How far from a festival a day can be told by it. */
    public static final int FARTHEST = 60;

    private static final String TABLE = """
            2015-02-19/30 2016-02-08/29 2017-01-28/30 2018-02-16/30 2019-02-05/30 2020-01-25/30
            2021-02-12/30 2022-02-01/29 2023-01-22/30 2024-02-10/30 2025-01-29/29 2026-02-17/29
            2027-02-06/29 2028-01-26/29 2029-02-13/29 2030-02-03/30 2031-01-23/29 2032-02-11/29
            2033-01-31/30 2034-02-19/30 2035-02-08/30 2036-01-28/30 2037-02-15/30 2038-02-04/30
            2039-01-24/29 2040-02-12/29 2041-02-01/29 2042-01-22/30 2043-02-10/30 2044-01-30/30
            2045-02-17/30 2046-02-06/30 2047-01-26/30 2048-02-14/30 2049-02-02/29 2050-01-23/29
            """;
    private static final TreeMap<LocalDate, Integer> MONTH_BEFORE = read();

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    private static final int LANTERN_FESTIVAL = 14;

    private SpringFestival() {}

    private static TreeMap<LocalDate, Integer> read() {
        TreeMap<LocalDate, Integer> table = new TreeMap<>();
        for (String entry : TABLE.strip().split("\\s+")) {
            String[] parts = entry.split("/");
            table.put(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]));
        }
        return table;
    }

    /** The first day of a lunar year, which lies in this year of the common calendar; empty outside the table. */
    public static Optional<LocalDate> in(int year) {
        return Optional.ofNullable(MONTH_BEFORE.ceilingKey(LocalDate.of(year, Month.JANUARY, 1)))
                .filter(first -> first.getYear() == year);
    }

    /** Days since the nearest festival, below 0 before it; empty where none of the table is near. */
    public static Optional<Integer> daysSince(LocalDate day) {
        Optional<LocalDate> next = Optional.ofNullable(MONTH_BEFORE.ceilingKey(day));
        Optional<LocalDate> last = Optional.ofNullable(MONTH_BEFORE.floorKey(day));
        return next.map(festival -> -(int) ChronoUnit.DAYS.between(day, festival))
                .filter(days -> days >= -FARTHEST)
                .or(() -> last.map(festival -> (int) ChronoUnit.DAYS.between(festival, day))
                        .filter(days -> days <= FARTHEST));
    }

    /** What a day of the last lunar month (腊月二十五), or of the first up to 正月十五, is called; empty for others. */
    public static Optional<String> label(LocalDate day) {
        return daysSince(day).flatMap(days -> {
            if (days >= 0) {
                return days <= LANTERN_FESTIVAL ? Optional.of("正月" + number(days + 1)) : Optional.empty();
            }
            int length = MONTH_BEFORE.get(day.plusDays(-days));
            return length + days < 0 ? Optional.empty() : Optional.of(lastMonth(length + days + 1, length));
        });
    }

    private static String lastMonth(int day, int length) {
        return "腊月" + number(day) + (day == length ? "（除夕）" : "");
    }

    private static String number(int day) {
        if (day <= 10) {
            return "初" + DIGITS[day];
        }
        return (day < 20 ? "" : DIGITS[day / 10]) + "十" + DIGITS[day % 10];
    }
}
