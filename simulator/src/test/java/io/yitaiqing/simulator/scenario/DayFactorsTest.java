package io.yitaiqing.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the calendar does to a day, factor by factor. */
class DayFactorsTest {

    private static final WorkCalendar CHINA = WorkCalendar.read(Shipped.config().resolve("calendars/china.yaml"));
    private static final WeekdayFactors WEEK = new WeekdayFactors(1.2, 1.1, 1, 0.9, 0.8, 0.6, 0.5, 0.2);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 1.2, a Monday",
        "2026-03-07, 0.6, a Saturday",
        "2026-03-08, 0.5, a Sunday",
        "2026-02-17, 0.2, the Spring Festival on a Tuesday",
        "2026-02-14, 1, a Saturday worked for the festival: the mean of Monday to Friday",
        "2026-02-28, 1, the other one"
    })
    void aWeekdayAHolidayAndAMakeUpWorkday(LocalDate day, double factor, String why) {
        assertThat(WEEK.on(day, CHINA)).as(why).isCloseTo(factor, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-25, 1",
        "2027-02-26, 1.5",
        "2027-02-28, 1.5",
        "2027-03-01, 1",
        "2028-02-26, 1",
        "2028-02-29, 1.5"
    })
    void theLastThreeDaysOfAMonth(LocalDate day, double factor) {
        assertThat(new MonthEnd(3, 1.5, Optional.empty()).on(day)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-04-26, 1",
        "2027-04-27, 1.3",
        "2027-04-29, 1.3",
        "2027-04-30, 1.6",
        "2027-05-01, 0.8",
        "2027-05-03, 1",
        "2027-05-31, 1.6",
        "2027-06-01, 0.8",
        "2027-02-28, 1.6"
    })
    void beforeOnAndAfterTheDayOnWhichBillsAreDue(LocalDate day, double factor) {
        List<DaySpan> spans = List.of(new DaySpan(-3, -1, 1.3), new DaySpan(0, 0, 1.6), new DaySpan(1, 2, 0.8));
        assertThat(new BillDue(31, spans, Optional.empty()).on(day))
                .as("in a short month its last day")
                .isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-22, 1",
        "2027-01-23, 1.5",
        "2027-02-01, 2.2",
        "2027-02-06, 0.3",
        "2027-02-12, 0.3",
        "2027-02-13, 1",
        "2028-01-21, 2.2",
        "2027-08-01, 1"
    })
    void beforeDuringAndAfterTheSpringFestival(LocalDate day, double factor) {
        List<DaySpan> spans = List.of(new DaySpan(-14, -8, 1.5), new DaySpan(-7, -2, 2.2), new DaySpan(0, 6, 0.3));
        assertThat(new FestivalSeason(spans, Optional.empty()).on(day)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-01, bill-payment, 3.96", "2027-02-01, consulting, 2.64", "2027-02-27, bill-payment, 0.9"})
    void allThatIsToldOfADayIsMultipliedForTheServicesItConcerns(LocalDate day, String service, double factor) {
        Optional<List<String>> payment = Optional.of(List.of("bill-payment"));
        DayFactors factors = new DayFactors(
                Optional.of(WEEK),
                Optional.of(List.of(new MonthEnd(3, 1.5, payment))),
                Optional.of(List.of(new BillDue(1, List.of(new DaySpan(0, 0, 1.5)), payment))),
                Optional.of(List.of(new FestivalSeason(List.of(new DaySpan(-7, -2, 2.2)), Optional.empty()))));
        assertThat(factors.on(day, service, CHINA)).isCloseTo(factor, within(1e-12));
    }
}
