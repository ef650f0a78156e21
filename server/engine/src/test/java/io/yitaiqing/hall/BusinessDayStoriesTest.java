package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.hall.plan.AdmissionTerms;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Business days that begin at another time than midnight, also where clocks are turned. */
class BusinessDayStoriesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static HallPlan from(LocalTime dayStartsAt, HallPlan plan) {
        return HallPlans.with(plan, draft -> draft.dayStartsAt = dayStartsAt);
    }

    private static final HallPlan FOUR = from(LocalTime.of(4, 0), HallPlans.roundTheClock());
    private static final HallPlan TURNED = from(LocalTime.of(2, 30), AdmissionPlans.in("Europe/Berlin", FOUR));

    static final List<Story> STORIES = List.of(
            Story.in(FOUR, "round the clock the day may change at four with all that goes on", """
                    23:00  open-counter 1 li-min     -> ok
                    23:00  wake-up                   -> 2027-02-02 04:00:00
                    2027-02-02
                    00:00  due                       -> nothing
                    00:00  close-chapter 2027-02-02  -> DAY_IS_NOT_NEXT
                    "Expected today, 2027-02-01, but got 2027-02-02."
                    03:50  take invoice x2           -> ok
                    03:51  call 1                    -> C001
                    03:52  start 1                   -> ok
                    04:00  due -> chapter 2027-02-02, day 2027-02-02 opened with C001 serving and C002 waiting \
                    and counter 1 serving
                    04:00  asked invoice             -> 0
                    04:01  take invoice              -> C003
                    04:01  wake-up                   -> 2027-02-03 04:00:00
                    """),
            Story.fromTheStart(FOUR, "before four it is still the day before", """
                    2027-02-02
                    03:00  due                       -> chapter 2027-02-01, day 2027-02-01 opened
                    04:00  due                       -> chapter 2027-02-02, day 2027-02-02 opened
                    """),
            Story.fromTheStart(
                    from(LocalTime.of(4, 0), HallPlans.small()),
                    "a day opened by hand after its hours lasts until the next begins",
                    """
                    18:00  close-chapter 2027-02-01  -> ok
                    18:00  open-day 2027-02-01       -> ok
                    18:00  deadline                  -> 2027-02-02 04:00:00
                    2027-02-02
                    04:00  due                       -> doors shut
                    04:00  opening                   -> 2027-02-02 09:00:00
                    """),
            Story.fromTheStart(
                    from(LocalTime.of(4, 0), HallPlans.small()),
                    "after midnight the evening's day may still be opened",
                    """
                    2027-02-02
                    01:00  close-chapter 2027-02-01  -> ok
                    01:00  open-day 2027-02-01       -> ok
                    01:00  deadline                  -> 2027-02-02 04:00:00
                    04:00  due                       -> doors shut
                    09:00  due                       -> chapter 2027-02-02, day 2027-02-02 opened
                    """),
            Story.fromTheStart(
                    AdmissionPlans.bookable(FOUR), "a time before four belongs to the business day before", """
                    10:00  due                                 -> ok
                    10:00  book bill-payment 2027-02-02T09:30  -> p1 booked
                    2027-02-02
                    03:59  book bill-payment 2027-02-02T10:00  -> p2 booked
                    04:00  due -> chapter 2027-02-02, A001 booked, A002 booked, \
                    day 2027-02-02 opened with A001 booked and A002 booked
                    """),
            Story.fromTheStart(TURNED, "where clocks are turned back the day changes once", """
                    2027-10-30
                    12:00  due       -> chapter 2027-10-30, day 2027-10-30 opened
                    12:00  wake-up   -> 2027-10-31 02:30:00
                    2027-10-31
                    02:29  due       -> nothing
                    02:30  due       -> chapter 2027-10-31, day 2027-10-31 opened
                    03:00  due       -> nothing
                    03:00  wake-up   -> 2027-11-01 02:30:00
                    """),
            Story.fromTheStart(TURNED, "where clocks are turned forward the day changes once, too", """
                    2027-03-27
                    12:00  due       -> chapter 2027-03-27, day 2027-03-27 opened
                    2027-03-28
                    01:59  due       -> nothing
                    03:29  due       -> nothing
                    03:30  due       -> chapter 2027-03-28, day 2027-03-28 opened
                    03:30  wake-up   -> 2027-03-29 02:30:00
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }

    @Test
    void noMomentBelongsToAnEarlierDayThanTheOneBefore() {
        for (LocalTime startsAt : List.of(LocalTime.MIDNIGHT, LocalTime.of(2, 0), LocalTime.of(2, 30))) {
            BusinessCalendar calendar = new BusinessCalendar(BERLIN, startsAt);
            for (String turned : List.of("2027-03-27T12:00:00Z", "2027-10-30T12:00:00Z")) {
                LocalDate last = LocalDate.MIN;
                for (int minutes = 0; minutes < 2_880; minutes++) {
                    Instant moment = Instant.parse(turned).plusSeconds(60L * minutes);
                    LocalDate day = calendar.dayOf(moment);
                    assertThat(day).isAfterOrEqualTo(last);
                    assertThat(moment)
                            .isBetween(calendar.start(day), calendar.end(day).minusNanos(1));
                    last = day;
                }
            }
        }
    }

    @Test
    void hoursAndRestLieWithinOneBusinessDay() {
        HallPlan small = HallPlans.small();
        assertThatThrownBy(() -> from(LocalTime.of(10, 0), small))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected opening hours within one business day, which starts at 10:00, "
                        + "but got 09:00 to 17:00.");
        Lunch lunch = new Lunch(LocalTime.of(3, 30), LocalTime.of(4, 30), true);
        assertThatThrownBy(() -> HallPlans.with(FOUR, draft -> {
                    draft.dayStartsAt = LocalTime.of(4, 0);
                    draft.admission = new AdmissionTerms(false, true, 60, Optional.of(lunch), 0, false);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a midday rest within one business day, which starts at 04:00, "
                        + "but got 03:30 to 04:30.");
        assertThatThrownBy(() -> new Lunch(LocalTime.NOON, LocalTime.NOON, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the midday rest to end after 12:00, but got 12:00.");
    }

    @Test
    void hoursThatEndWithTheBusinessDayLastUntilThen() {
        BusinessCalendar calendar = new BusinessCalendar(HallPlans.SHANGHAI, LocalTime.of(4, 0));
        Hours night = Hours.daily(LocalTime.of(1, 0), LocalTime.of(4, 0));
        LocalDate monday = LocalDate.parse("2027-02-01");

        assertThat(night.opening(monday, calendar)).contains(Instant.parse("2027-02-01T17:00:00Z"));
        assertThat(night.closing(monday, calendar)).isEqualTo(Instant.parse("2027-02-01T20:00:00Z"));
    }
}
