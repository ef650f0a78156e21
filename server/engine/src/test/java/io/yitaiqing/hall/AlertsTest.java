package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.GhostTerms;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.SettingsDraft;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.view.HallDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What alerts say in the document, and what becomes of them where the plan or the hall around them changes. */
class AlertsTest {

    private static HallPlan plan(Consumer<SettingsDraft> change) {
        return HallPlans.with(HallPlans.small(), change);
    }

    private static HallPlan keeping(NormDraft norm) {
        return plan(draft -> draft.norms = List.of(norm.norm()));
    }

    @Test
    void theDocumentNamesCauseLimitAgeAndRemedy() {
        Tale tale = Tale.opened(keeping(
                        NormDraft.of(Norm.Measure.WAIT, 60, 90).on("invoice").prompting("water")))
                .tell("""
                        09:00  take invoice       -> C001
                        09:01  due                -> a1 wait warning
                        09:01  acknowledge a1 liu -> ok
                        """);
        assertThat(document(tale).get("a1"))
                .hasToString("{cause=wait, subject=invoice, band=warning, value=60.0, limit=60.0, "
                        + "presentFrom=2027-02-01T01:00:00Z, "
                        + "raisedAt=2027-02-01T01:01:00Z, acknowledgedBy=liu, escalated=false, measure=wait, "
                        + "scope=service, care=water, remedy=加开一个窗口, remedyEn=Open one more counter}");
    }

    private static Map<String, ?> document(Tale tale) {
        return new HallDocument(tale.hall(), new ServiceLevel()).all().get("alerts");
    }

    @Test
    void anAlertWhoseNormIsNoLongerInThePlanIsOver() {
        Tale tale = Tale.opened(withRoundTheClock(NormDraft.of(Norm.Measure.LINE, 1, 2)))
                .planned(HallPlans.roundTheClock())
                .tell("""
                        23:00       take invoice  -> C001
                        23:00       due           -> a1 line warning
                        2027-02-02
                        00:00       due           -> chapter 2027-02-02, day 2027-02-02 opened with C001 waiting, \
                        a1 resolved
                        """);
        assertThat(tale.hall().alerts().all()).isEmpty();
    }

    @Test
    void anAlertWhoseNormIsAboutSomethingElseByNowIsOver() {
        Tale.opened(withRoundTheClock(NormDraft.of(Norm.Measure.LINE, 1, 2)))
                .planned(withRoundTheClock(NormDraft.of(Norm.Measure.LINE, 1, 2).on("invoice")))
                .tell("""
                        23:00       take invoice  -> C001
                        23:00       due           -> a1 line warning
                        2027-02-02
                        00:00       due           -> chapter 2027-02-02, day 2027-02-02 opened with C001 waiting, \
                        a2 line warning, a1 resolved
                        """);
    }

    private static HallPlan withRoundTheClock(NormDraft norm) {
        return HallPlans.with(HallPlans.roundTheClock(), draft -> draft.norms = List.of(norm.norm()));
    }

    @Test
    void aNormOnASegmentIsAboutItsMembersOnly() {
        HallPlan plan = plan(draft -> draft.norms = List.of(
                NormDraft.of(Norm.Measure.LINE, 2, 3)
                        .among("elderly")
                        .named("line")
                        .norm(),
                NormDraft.of(Norm.Measure.WAIT, 60, 90)
                        .among("elderly")
                        .named("wait")
                        .norm()));
        Tale tale = Tale.opened(plan).tell("09:00  take invoice x2  -> ok");
        assertThat(Deadlines.next(tale.hall())).contains(Instant.parse("2027-02-01T09:00:00Z"));
        Hall hall = tale.hall();
        Instant at = tale.now().plusSeconds(10);
        hall.apply(new HallEvent.VisitGreeted("v2", Optional.of("elderly"), Optional.empty(), place(hall, "v2")), at);
        assertThat(Deadlines.next(hall)).contains(Instant.parse("2027-02-01T01:01:00Z"));
        hall.apply(new HallEvent.VisitGreeted("v1", Optional.of("elderly"), Optional.empty(), place(hall, "v1")), at);
        assertThat(Deadlines.next(hall)).contains(at);
        hall.apply(new HallEvent.VisitGreeted("v1", Optional.empty(), Optional.empty(), place(hall, "v1")), at);
        hall.apply(new HallEvent.VisitEnded("v2", EndReason.LEFT), at);
        assertThat(Deadlines.next(hall)).contains(Instant.parse("2027-02-01T09:00:00Z"));
    }

    private static LinePlace place(Hall hall, String visit) {
        return hall.visit(visit).orElseThrow().place();
    }

    @Test
    void afterTheDoorsAreShutAWaitCountsOnlyWhereTheWaitingAreStillServed() {
        for (ClosingTerms.Waiting waiting : ClosingTerms.Waiting.values()) {
            Tale tale = Tale.opened(plan(draft -> {
                        draft.norms =
                                List.of(NormDraft.of(Norm.Measure.WAIT, 60, 90).norm());
                        draft.closing = new ClosingTerms(waiting, ClosingTerms.Parked.END);
                    }))
                    .tell("16:59  take invoice  -> C001");
            tale.hall().apply(new HallEvent.DayClosed(), tale.now());
            assertThat(AlertMoves.next(tale.hall()))
                    .as("%s", waiting)
                    .isEqualTo(
                            waiting == ClosingTerms.Waiting.SERVE
                                    ? Optional.of(tale.now().plusSeconds(60))
                                    : Optional.empty());
        }
    }

    @Test
    void theMiddayRestIsNoIdleness() {
        Tale tale = Tale.opened(keeping(NormDraft.of(Norm.Measure.IDLE, 600, 900)))
                .tell("09:00  open-counter 1 li-min  -> ok");
        Hall hall = tale.hall();
        hall.apply(new HallEvent.LunchBegan(), tale.now());
        assertThat(Deadlines.next(hall)).contains(Instant.parse("2027-02-01T09:00:00Z"));
        hall.apply(new HallEvent.LunchEnded(), tale.now().plusSeconds(3_600));
        assertThat(Deadlines.next(hall)).contains(tale.now().plusSeconds(3_600 + 600));
    }

    @Test
    void aCounterThatServesFourCustomersWithoutACallInHalfAnHourTellsOfItself() {
        HallPlan plan = plan(draft -> draft.ghosts = Optional.of(GhostTerms.USUAL));
        Tale tale = Tale.opened(plan).tell("09:00  open-counter 1 li-min  -> ok");
        Hall hall = tale.hall();
        Instant opened = tale.now();
        for (int minute : new int[] {1, 2, 20, 31}) {
            servesWithoutTicket(hall, opened.plusSeconds(minute * 60));
            tale.tell("09:%02d:30  due  -> nothing".formatted(minute));
        }
        servesWithoutTicket(hall, opened.plusSeconds(31 * 60 + 30));
        tale.tell("""
                09:31:50  due             -> a1 served-without-call warning
                09:31:50  alert a1        -> warning 4.0/3.0 at 1
                """);
        servesWithoutTicket(hall, opened.plusSeconds(32 * 60));
        tale.tell("""
                09:32:30   due             -> nothing
                09:33     resolve a1 chen -> ok
                09:33     due             -> nothing
                """);
    }

    private static void servesWithoutTicket(Hall hall, Instant at) {
        String visit = hall.nextVisit();
        Customer customer = new Customer(hall.nextTicket("C"), "counter", "H001.token");
        List<String> services = List.of("invoice");
        LinePlace place = new LinePlace(Wish.of(services), at);
        List<Errand> errands = List.of(Errand.asked("invoice", 1));
        hall.apply(new HallEvent.TicketIssued(visit, customer, errands, place, Optional.empty()), at);
        hall.apply(new HallEvent.VisitSent(visit, "1", services, "no ticket"), at);
        hall.apply(new HallEvent.ServiceStarted(visit, "1", Optional.of("li-min")), at);
        Instant end = at.plusSeconds(20);
        hall.apply(new HallEvent.ServiceFinished(visit, "1", Outcome.DONE, services, Optional.empty()), end);
        hall.apply(new HallEvent.VisitEnded(visit, EndReason.SERVED), end);
    }

    @Test
    void whatWasResolvedIsNotToldAgainBecauseOfTheSameCustomers() {
        HallPlan plan = plan(draft -> draft.ghosts = Optional.of(new GhostTerms(0.2, 5, 1, 1_800)));
        Tale tale = Tale.opened(plan).tell("09:00  open-counter 1 li-min  -> ok");
        servesWithoutTicket(tale.hall(), tale.now());
        servesWithoutTicket(tale.hall(), tale.now().plusSeconds(60));
        tale.tell("""
                09:02     due             -> a1 served-without-call warning
                09:02     resolve a1 chen -> ok
                """);
        servesWithoutTicket(tale.hall(), tale.now());
        tale.tell("09:03  due  -> nothing");
        servesWithoutTicket(tale.hall(), tale.now());
        tale.tell("09:04  due  -> a2 served-without-call warning");
    }

    @Test
    void aServiceWhoseEndIsTakenBackAtOnceTellsNothing() {
        HallPlan plan = plan(draft -> draft.ghosts = Optional.of(GhostTerms.USUAL));
        Tale tale = Tale.opened(plan).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take invoice           -> C001
                09:00  call 1                 -> C001
                09:00  start 1                -> ok
                """);
        Hall hall = tale.hall();
        Visit visit = hall.visit("v1").orElseThrow();
        Counter counter = hall.counter("1").orElseThrow();
        tale.tell("09:00:01  finish 1  -> ok");
        assertThat(Deadlines.next(hall)).contains(tale.now());
        hall.apply(new HallEvent.ActionUndone("1", "finish", Optional.of(visit), counter), tale.now());
        tale.tell("09:00:01  due  -> nothing");
    }

    @Test
    void anEventAboutAnAlertThatIsNotOpenCannotHaveHappened() {
        Hall hall = Tale.opened(HallPlans.small()).hall();
        assertThatThrownBy(() -> hall.apply(new HallEvent.AlertEscalated("a1"), Instant.EPOCH))
                .isInstanceOf(AssertionError.class)
                .hasMessage("No alert a1 is open.");
    }
}
