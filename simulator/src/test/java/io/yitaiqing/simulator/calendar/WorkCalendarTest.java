package io.yitaiqing.simulator.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.simulator.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private static final Path CHINA = Shipped.config().resolve("calendars/china.yaml");

    @TempDir
    private Path folder;

    @Test
    void theShippedCalendarIsAsAnnounced() {
        WorkCalendar china = WorkCalendar.read(CHINA);
        assertThat(china.holiday(LocalDate.of(2026, 2, 14))).isEmpty();
        assertThat(china.holiday(LocalDate.of(2026, 2, 15)).orElseThrow().name())
                .isEqualTo("春节");
        assertThat(china.holiday(LocalDate.of(2026, 2, 23))).isPresent();
        assertThat(china.makeUp(LocalDate.of(2026, 2, 14))).contains(CountsAs.WORKDAY);
        assertThat(china.tells(2026)).isTrue();
        assertThat(china.tells(2028)).isFalse();
    }

    @Test
    void everyMakeUpWorkdayIsInAWeekendAndEachFestivalInAHoliday() {
        WorkCalendar china = WorkCalendar.read(CHINA);
        assertThat(china.makeUpWorkdays())
                .isNotEmpty()
                .allSatisfy(
                        workday -> assertThat(workday.day().getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        for (int year = 2025; year <= 2027; year++) {
            assertThat(china.holiday(SpringFestival.in(year).orElseThrow()))
                    .as("%d", year)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            to: 2025-01-01 | to: 2024-12-31 | line 9, daysOff[0].to: expected a day from 2025-01-01 on, within
            to: 2025-02-04 | to: 2025-03-04 | line 10, daysOff[1].to: expected a day from 2025-01-28 on, within
            {day: 2025-01-26 | {day: 2025-01-28 | line 24, makeUpWorkdays: expected each day once, but
            from: 2025-01-01 | from: New Year | line 9, daysOff[0].from: expected a date such as 2027-02-01, but got
            countsAs: workday | countsAs: sunday | line 25, makeUpWorkdays[0].countsAs: expected one of monday, tuesday,
            makeUpWorkdays: | makeUpDays: | line 24, makeUpDays: expected one of the keys daysOff, makeUpWorkdays,
            nameEn: New Year | english: New Year | line 9, daysOff[0].english: expected one of the keys from,
            """)
    void aMistakeIsToldWithFileLineAndKey(String right, String wrong, String sentence) throws IOException {
        String text = Files.readString(CHINA);
        assertThat(text).contains(right);
        Path file = Files.writeString(
                folder.resolve("broken.yaml"),
                text.substring(0, text.indexOf(right)) + wrong + text.substring(text.indexOf(right) + right.length()));
        assertThat(WorkCalendar.check(file))
                .singleElement()
                .extracting(ConfigException::getMessage)
                .asString()
                .startsWith(file + ", " + sentence);
    }
}
