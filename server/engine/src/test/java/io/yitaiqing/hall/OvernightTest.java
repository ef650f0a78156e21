package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.ClosingTerms.Parked;
import io.yitaiqing.hall.plan.ClosingTerms.Waiting;
import io.yitaiqing.hall.plan.GhostTerms;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a night does to parked visits and those who keep a place. */
class OvernightTest {

    private static final Instant EVENING = Instant.parse("2027-02-01T09:00:00Z");
    private static final Instant MORNING = Instant.parse("2027-02-02T01:00:00Z");

    /** Two visits parked at 16:30 for two hours, one to expire and one to wait again; a third keeps its place. */
    private static Hall aside(Waiting waiting, Parked parked) {
        HallPlan plan = HallPlans.with(HallPlans.small(), draft -> draft.closing = new ClosingTerms(waiting, parked));
        Hall hall = Tale.opened(plan).tell("16:30  take invoice x3 -> ok").hall();
        Instant then = EVENING.minusSeconds(1_800);
        Instant due = then.plusSeconds(7_200);
        hall.apply(new HallEvent.VisitParked("v1", Optional.empty(), "filling-form", due, false), then);
        hall.apply(new HallEvent.VisitParked("v2", Optional.empty(), Aside.TRANSFERRED, due, true), then);
        hall.apply(new HallEvent.PlaceKept("v3", due), then);
        return hall;
    }

    private static void due(Hall hall, Instant now) {
        for (var due = Deadlines.due(hall, hall.plan(), now);
                due.isPresent();
                due = Deadlines.due(hall, hall.plan(), now)) {
            Decision decision = Policies.rules().decide(due.get(), hall, now);
            ((Decision.Accepted) decision).events().forEach(event -> hall.apply(event, now));
        }
    }

    private static List<VisitState> states(Hall hall) {
        return hall.visits().stream().map(Visit::state).toList();
    }

    @Test
    void whoeverIsAsideEndsWithTheDayWhereThePlanSaysSo() {
        Hall hall = aside(Waiting.END, Parked.END);
        due(hall, EVENING);

        assertThat(hall.visits()).extracting(Visit::end).containsOnly(Optional.of(EndReason.DAY_CLOSED));
    }

    @Test
    void theTimeOfParkedVisitsStandsStillOverNight() {
        Hall hall = aside(Waiting.CARRY, Parked.CARRY);
        due(hall, EVENING);
        assertThat(states(hall)).containsExactly(VisitState.PARKED, VisitState.PARKED, VisitState.HELD);
        assertThat(Deadlines.next(hall)).as("of the one that keeps a place").contains(EVENING.plusSeconds(5_400));

        due(hall, EVENING.plusSeconds(5_400));
        assertThat(states(hall)).containsExactly(VisitState.PARKED, VisitState.PARKED, VisitState.WAITING);
        assertThat(Deadlines.next(hall)).isEmpty();

        due(hall, MORNING);
        assertThat(hall.open()).isTrue();
        assertThat(states(hall)).containsExactly(VisitState.PARKED, VisitState.WAITING, VisitState.WAITING);
        assertThat(hall.visit("v1").flatMap(Visit::dueAt)).contains(MORNING.plusSeconds(7_200));

        due(hall, MORNING.plusSeconds(7_200));
        assertThat(hall.visit("v1").flatMap(Visit::end)).contains(EndReason.EXPIRED);
    }

    @Test
    void whoIsParkedMayStayWhileWhoKeepsAPlaceEnds() {
        Hall hall = aside(Waiting.SERVE, Parked.CARRY);
        due(hall, EVENING);

        assertThat(states(hall)).containsExactly(VisitState.PARKED, VisitState.PARKED, VisitState.ENDED);
        due(hall, EVENING.plusSeconds(36_000));
        assertThat(states(hall)).startsWith(VisitState.PARKED, VisitState.PARKED);
    }

    @Test
    void aBookingForAServiceThatIsGoneIsGivenUp() {
        HallPlan plan = AdmissionPlans.bookable(HallPlans.small());
        Tale.opened(plan).tell("""
                        10:00  book bill-payment+invoice 2027-02-02T10:00  -> p1 booked
                        10:00  book bill-payment 2027-02-02T10:00          -> p2 booked
                        17:00  due                                         -> ok
                        """).planned(HallPlans.reduced(plan)).tell("""
                        2027-02-02
                        09:00  due -> chapter 2027-02-02, p1 cancelled, A001 booked, \
                        day 2027-02-02 opened with A001 booked
                        09:00  bookings   -> none
                        """);
    }

    @Test
    void aServiceThatThePlanNoLongerHasIsNotTooLong() {
        HallPlan plan =
                HallPlans.with(HallPlans.roundTheClock(), draft -> draft.ghosts = Optional.of(GhostTerms.USUAL));
        Tale.opened(plan).tell("""
                        23:58  open-counter 1 li-min  -> ok
                        23:58  take invoice           -> C001
                        23:58  call 1                 -> C001
                        23:58  start 1                -> ok
                        """).planned(HallPlans.reduced(plan)).tell("""
                        2027-02-02
                        00:01  due -> chapter 2027-02-02, day 2027-02-02 opened with C001 serving and counter 1 serving
                        00:01  due -> nothing
                        """);
    }
}
