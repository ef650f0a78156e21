package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A day that opens with another plan than the one before, and what a plan may not be. */
class DayChangeTest {

    private static final String BEFORE_MIDNIGHT = """
            23:00  open-counter 1 li-min     -> ok
            23:00  open-counter 2 wang-fang  -> ok
            23:00  open-counter 3 zhao-lei   -> ok
            23:01  take bill-payment         -> A001
            23:01  take invoice              -> C001
            23:01  take bill-payment         -> A002
            """;

    private static Tale reducedAtMidnight(String lastWords) {
        HallPlan plan = HallPlans.roundTheClock();
        return Tale.opened(plan).tell(BEFORE_MIDNIGHT).tell(lastWords).planned(HallPlans.reduced(plan));
    }

    @Test
    void whoWaitsForAServiceThatIsGoneIsSentHomeAndIdleCountersThatAreGoneClose() {
        reducedAtMidnight("").tell("""
                2027-02-02
                00:00  due -> chapter 2027-02-02, C001 day-closed, day 2027-02-02 opened with A001 waiting \
                and A002 waiting and counter 1 idle and counter 3 idle
                00:01  take invoice            -> UNKNOWN_SERVICE
                00:01  open-counter 2 sun-yi   -> UNKNOWN_COUNTER
                00:01  call 1                  -> A001
                """);
    }

    @Test
    void aCounterThatIsGoneServesItsVisitToTheEndAndThenClosesForGood() {
        reducedAtMidnight("""
                        23:02  call 2   -> A001
                        23:03  start 2  -> ok
                        """).tell("""
                        2027-02-02
                        00:00  due -> chapter 2027-02-02, C001 day-closed, day 2027-02-02 opened with A001 serving \
                        and A002 waiting and counter 1 idle and counter 2 serving and counter 3 idle
                        00:05  finish 2               -> ok
                        00:06  close-counter 2        -> counter 2 closed
                        00:06  close-counter 2        -> COUNTER_IS_CLOSED
                        00:07  open-counter 2 sun-yi  -> UNKNOWN_COUNTER
                        "Expected a counter of hall H001 (1, 3), but got '2'."
                        """);
    }

    @Test
    void aPlanWhosePolicyNobodyKnowsOpensNoDay() {
        Tale.of(HallPlans.under("tallest-first", HallPlans.small())).tell("""
                09:00  close-chapter 2027-02-01  -> ok
                09:00  open-day 2027-02-01       -> VALUE_IS_WRONG
                "Expected a dispatch policy (accumulating-priority, c-mu, earliest-due, first-come-first-served, \
                generalized-c-mu, longest-queue, static-priority, tuned-weights, wait-over-target), \
                but got 'tallest-first'."
                """);
    }

    @Test
    void aBusinessDayBeginsOnItsDate() {
        Tale.of(HallPlans.small()).tell("""
                09:00  close-chapter 2027-02-02  -> DAY_IS_NOT_NEXT
                "Expected today, 2027-02-01, but got 2027-02-02."
                09:00  close-chapter 2027-01-31  -> DAY_IS_NOT_NEXT
                "Expected today, 2027-02-01, but got 2027-01-31."
                09:00  due                       -> chapter 2027-02-01, day 2027-02-01 opened
                """);
    }

    @Test
    void positionsCountTheWholeLine() {
        Tale tale = Tale.opened(HallPlans.small());
        assertThat(tale.hall().position()).isEqualTo(2);
        tale.tell("09:01  take invoice x3 -> ok").tell("09:02  close-day -> ok");
        assertThat(tale.hall().position()).isEqualTo(9);
        assertThat(tale.hall().at()).isEqualTo(Instant.parse("2027-02-01T01:02:00Z"));
    }

    @Test
    void anEventThatCannotHaveHappenedIsABug() {
        Hall hall = Tale.opened(HallPlans.small()).hall();
        List<HallEvent> impossible = List.of(
                new HallEvent.VisitEnded("v7", EndReason.LEFT),
                new HallEvent.ServiceStarted("v7", "1", Optional.empty()),
                new HallEvent.CounterResumed("9"));
        for (HallEvent event : impossible) {
            assertThatThrownBy(() -> hall.fork().apply(event, Instant.parse("2027-02-01T02:00:00Z")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("H001")
                    .hasMessageContaining("position");
        }
    }

    @Test
    void aVisitEndsOnlyOnce() {
        Tale tale = Tale.opened(HallPlans.small()).tell("""
                09:00  take invoice  -> C001
                09:01  leave C001    -> C001 left
                """);
        assertThatThrownBy(() -> tale.hall().apply(new HallEvent.VisitEnded("v1", EndReason.CANCELLED), tale.now()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theLineBeginsAtItsFoundingDay() {
        Hall hall = new Hall(HallPlans.small());

        assertThat(hall.chapter()).isEqualTo(LocalDate.EPOCH).isEqualTo(Hall.FOUNDING_DAY);
        assertThat(hall.openedDay()).isEmpty();
        assertThat(hall.counters()).extracting(Counter::state).containsOnly(CounterState.CLOSED);
        assertThat(Policies.rules().policy(hall).name()).isEqualTo("first-come-first-served");
    }
}
