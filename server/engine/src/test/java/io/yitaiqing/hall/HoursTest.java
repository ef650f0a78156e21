package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.hall.tale.HallPlans;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Opening hours in the hall's own zone, also where clocks are turned, and the hours nobody can keep. */
class HoursTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-02-01");
    private static final Optional<LocalTime> NINE = Optional.of(LocalTime.of(9, 0));
    private static final Optional<LocalTime> FIVE = Optional.of(LocalTime.of(17, 0));

    @Test
    void aHallOpensAndShutsInItsOwnZone() {
        Hours hours = HallPlans.small().hours();

        assertThat(hours.opening(MONDAY, HallPlans.SHANGHAI)).contains(Instant.parse("2027-02-01T01:00:00Z"));
        assertThat(hours.closing(MONDAY, HallPlans.SHANGHAI)).isEqualTo(Instant.parse("2027-02-01T09:00:00Z"));
        assertThat(hours.roundTheClock()).isFalse();
    }

    @Test
    void roundTheClockADayLastsFromMidnightToMidnight() {
        assertThat(Hours.ALWAYS.opening(MONDAY, HallPlans.SHANGHAI)).contains(Instant.parse("2027-01-31T16:00:00Z"));
        assertThat(Hours.ALWAYS.closing(MONDAY, HallPlans.SHANGHAI)).isEqualTo(Instant.parse("2027-02-01T16:00:00Z"));
        assertThat(Hours.ALWAYS.roundTheClock()).isTrue();
    }

    @Test
    void aHallDoesNotOpenOnOtherWeekdays() {
        Hours hours = HallPlans.weekdays().hours();

        assertThat(hours.opening(LocalDate.parse("2027-02-05"), HallPlans.SHANGHAI))
                .isPresent();
        assertThat(hours.opening(LocalDate.parse("2027-02-06"), HallPlans.SHANGHAI))
                .isEmpty();
        assertThat(hours.opening(LocalDate.parse("2027-02-07"), HallPlans.SHANGHAI))
                .isEmpty();
    }

    @Test
    void whereClocksAreTurnedTheDayIsShorterOrLonger() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate spring = LocalDate.parse("2027-03-28");
        Hours early = Hours.daily(LocalTime.of(2, 30), LocalTime.of(12, 0));

        assertThat(Hours.ALWAYS.opening(spring, berlin)).contains(Instant.parse("2027-03-27T23:00:00Z"));
        assertThat(Hours.ALWAYS.closing(spring, berlin)).isEqualTo(Instant.parse("2027-03-28T22:00:00Z"));
        assertThat(early.opening(spring, berlin))
                .as("half past two does not exist")
                .contains(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(Hours.ALWAYS.closing(LocalDate.parse("2027-10-31"), berlin))
                .isEqualTo(Instant.parse("2027-10-31T23:00:00Z"));
    }

    @Test
    void hoursThatNoHallCanKeepAreRefused() {
        assertThatThrownBy(() -> new Hours(Set.of(), NINE, FIVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected at least one weekday, but got none.");
        assertThatThrownBy(() -> new Hours(Set.of(DayOfWeek.MONDAY), NINE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected both an opening and a closing time or neither, but got one.");
        assertThatThrownBy(() -> new Hours(Set.of(DayOfWeek.MONDAY), FIVE, NINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected an opening time before 09:00, but got 17:00.");
        assertThatThrownBy(() -> new Hours(Set.of(DayOfWeek.MONDAY), NINE, NINE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weekdaysAreKeptInTheirOrderSoThatAStoredPlanIsAlwaysTheSameText() {
        Hours hours = new Hours(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY), NINE, FIVE);

        assertThat(hours.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void aTicketPrefixHasNoDigits() {
        assertThatThrownBy(() -> new HallPlan.Service("invoice", "发票", "Invoice", "C1", 600, 60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a ticket prefix without digits, but got 'C1'.");
    }
}
