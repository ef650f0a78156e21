package io.yitaiqing.simulator.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpringFestivalTest {

    static IntStream years() {
        return IntStream.rangeClosed(2015, 2050);
    }

    /** No library stands in for the moon: the common ones are a day off in 2027 and 2030. */
    @ParameterizedTest
    @MethodSource("years")
    void itIsTheDayOfANewMoonAndTheMonthBeforeItBeganWithTheOneBefore(int year) {
        LocalDate festival = SpringFestival.in(year).orElseThrow();
        int about = (int) Math.round((year - 2000 + festival.getDayOfYear() / 365.25) * 12.3685);
        List<Integer> moons = IntStream.rangeClosed(about - 2, about + 2)
                .filter(k -> NewMoon.inBeijing(k).toLocalDate().equals(festival))
                .boxed()
                .toList();
        assertThat(moons).hasSize(1);
        LocalDate monthBefore = NewMoon.inBeijing(moons.getFirst() - 1).toLocalDate();
        assertThat(SpringFestival.label(monthBefore)).contains("腊月初一");
        assertThat(SpringFestival.label(monthBefore.minusDays(1))).isEmpty();
        assertThat(SpringFestival.label(festival.minusDays(1)).orElseThrow()).endsWith("（除夕）");
        assertThat(SpringFestival.label(festival)).contains("正月初一");
        assertThat(festival).isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-02-19, THURSDAY",
        "2023-01-22, SUNDAY",
        "2026-02-17, TUESDAY",
        "2027-02-06, SATURDAY",
        "2030-02-03, SUNDAY",
        "2033-01-31, MONDAY",
        "2050-01-23, SUNDAY"
    })
    void itFallsOnThePublishedDayAndWeekday(LocalDate day, DayOfWeek weekday) {
        assertThat(SpringFestival.in(day.getYear())).contains(day);
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01, -5, 腊月二十五",
        "2027-02-03, -3, 腊月二十七",
        "2027-02-05, -1, 腊月二十九（除夕）",
        "2024-02-09, -1, 腊月三十（除夕）",
        "2027-01-17, -20, 腊月初十",
        "2027-01-18, -19, 腊月十一",
        "2027-01-27, -10, 腊月二十",
        "2027-02-06, 0, 正月初一",
        "2027-02-20, 14, 正月十五",
        "2027-02-21, 15,",
        "2027-04-07, 60,",
        "2027-04-08, ,",
        "2026-12-08, -60,",
        "2014-06-01, ,"
    })
    void aDayIsToldByItsDistance(LocalDate day, Integer days, String label) {
        assertThat(SpringFestival.daysSince(day).orElse(null)).isEqualTo(days);
        assertThat(SpringFestival.label(day).orElse(null)).isEqualTo(label);
    }

    @Test
    void outsideTheTableNothingIsTold() {
        assertThat(SpringFestival.in(2014)).isEmpty();
        assertThat(SpringFestival.in(2051)).isEmpty();
        assertThat(SpringFestival.daysSince(SpringFestival.FIRST_DAY)).isPresent();
    }
}
