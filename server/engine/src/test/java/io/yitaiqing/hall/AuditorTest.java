package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The auditor notices each kind of breach and is silent about everything else. */
class AuditorTest {

    private static final CallReason REASON =
            new CallReason("first-come-first-served", 1, 0, Optional.empty(), List.of(), Optional.empty());

    private final List<String> breaches = new ArrayList<>();
    private final Auditor auditor = new Auditor(breaches::add);
    private final Tale tale =
            Tale.of(HallPlans.roundTheClock()).heardBy(auditor).tell("""
            09:00  due                       -> ok
            09:00  open-counter 1 li-min     -> ok
            09:00  open-counter 2 wang-fang  -> ok
            09:00  take bill-payment         -> A001
            09:00  take bill-payment         -> A002
            """);
    private final Hall hall = tale.hall();

    private void happens(HallEvent event) {
        hall.apply(event, tale.now());
        auditor.on(event, tale.now(), hall);
    }

    private HallEvent issued(String visit, String ticket) {
        return new HallEvent.TicketIssued(
                visit,
                new Customer(ticket, "kiosk", "t"),
                List.of(Errand.asked("bill-payment", 1)),
                new LinePlace(Wish.of(List.of("bill-payment")), tale.now()),
                Optional.empty());
    }

    private void breachOf(String sentence) {
        assertThat(breaches)
                .anySatisfy(breach -> assertThat(breach)
                        .startsWith("Hall H001 at position " + hall.position() + ": ")
                        .contains(sentence)
                        .endsWith("."));
        breaches.clear();
    }

    @Test
    void nothingIsSaidOfADayAsItShouldBe() {
        tale.tell("""
                09:01  call 1      -> A001
                09:01  recall 1    -> ok
                09:02  start 1     -> ok
                09:02  call 2      -> A002
                09:03  finish 1    -> ok
                09:03  pause 1 tea -> ok
                09:04  no-show 2   -> ok
                09:05  take invoice x3 -> ok
                09:06  resume 1    -> ok
                09:06  call 1      -> C001
                09:06  leave C002  -> ok
                09:06  close-counter 2 -> ok
                2027-02-02
                00:00  due         -> ok
                00:01  open-counter 2 wang-fang -> ok
                00:02  call 2      -> C003
                00:03  close-day   -> ok
                """);
        assertThat(breaches).isEmpty();
    }

    @Test
    void aVisitOrATicketGivenOutTwice() {
        happens(issued("v1", "A003"));
        breachOf("v1 was issued twice");
        happens(issued("v9", "A002"));
        breachOf("ticket A002 was given to v9 while v2 has it");
    }

    @Test
    void aCallThatMayNotBe() {
        happens(new HallEvent.TicketCalled("v1", "3", List.of("bill-payment"), REASON));
        breachOf("closed counter 3 called");
        happens(new HallEvent.TicketCalled("v1", "1", List.of("bill-payment"), REASON));
        breachOf("v1 became called from called instead of [waiting");
        happens(new HallEvent.TicketCalled("v2", "1", List.of("bill-payment"), REASON));
        breachOf("counter 1 called while it had v1");
    }

    @Test
    void aRecallOrAServiceOfSomebodyElse() {
        tale.tell("""
                09:01  call 1                                   -> A001
                09:01  start 1                                  -> ok
                09:01  transfer 1 service:bill-payment by-wait  -> ok
                """);
        happens(new HallEvent.TicketRecalled("v1", "1"));
        breachOf("v1 was recalled but not called");
        happens(new HallEvent.ServiceStarted("v1", "1", Optional.empty()));
        breachOf("v1 became serving from waiting instead of [called]");
        happens(new HallEvent.TicketCalled("v2", "2", List.of("bill-payment"), REASON));
        assertThat(breaches).isEmpty();
        happens(new HallEvent.TicketRecalled("v2", "1"));
        breachOf("counter 1 turned to v2 without having called it");
        happens(new HallEvent.ServiceStarted("v2", "1", Optional.empty()));
        breachOf("counter 1 turned to v2 without having called it");
    }

    @Test
    void aServiceThatEndsWithoutHavingBegun() {
        tale.tell("09:01  call 1 -> A001");
        happens(new HallEvent.ServiceFinished("v1", "1", Outcome.DONE, List.of("pay"), Optional.empty()));
        breachOf("v1 was finished but not served");
        happens(new HallEvent.TicketNotShown("v2", "1", Optional.empty()));
        breachOf("v2 did not show but was not called");
    }

    @Test
    void aServiceThatEndsElsewhere() {
        tale.tell("09:01  call 1 -> A001").tell("09:01  start 1 -> ok");
        happens(new HallEvent.ServiceFinished("v1", "2", Outcome.DONE, List.of("pay"), Optional.empty()));
        breachOf("counter 2 freed v1");
    }

    @Test
    void aVisitThatEndsTwiceAtACounterOrForAReasonThatCannotBe() {
        tale.tell("09:01  call 1 -> A001");
        happens(new HallEvent.VisitEnded("v1", EndReason.NO_SHOW));
        breachOf("v1 ended while at a counter");
        auditor.on(new HallEvent.VisitEnded("v1", EndReason.NO_SHOW), tale.now(), hall);
        breachOf("v1 ended but was not open");
        happens(new HallEvent.VisitEnded("v2", EndReason.SERVED));
        breachOf("v2 ended as served while waiting");
    }

    @Test
    void aCounterOpenedOrClosedTwice() {
        happens(new HallEvent.CounterOpened("1", Optional.of("sun-yi"), List.of("bill-payment")));
        breachOf("counter 1 opened twice");
        happens(new HallEvent.CounterClosed("3"));
        breachOf("counter 3 closed while closed");
        tale.tell("09:01  call 2 -> A001");
        happens(new HallEvent.CounterClosed("2"));
        breachOf("counter 2 closed with a visit");
    }

    @Test
    void aPauseThatIsNone() {
        happens(new HallEvent.CounterPaused("3", "tea", Optional.empty()));
        breachOf("counter 3 paused while closed");
        happens(new HallEvent.CounterResumed("1"));
        breachOf("counter 1 resumed while not paused");
        happens(new HallEvent.CounterPaused("1", "tea", Optional.empty()));
        assertThat(breaches).isEmpty();
        happens(new HallEvent.TicketCalled("v1", "1", List.of("bill-payment"), REASON));
        breachOf("paused counter 1 called");
        happens(new HallEvent.TicketCalled("v2", "2", List.of("bill-payment"), REASON));
        happens(new HallEvent.CounterPaused("2", "tea", Optional.empty()));
        breachOf("counter 2 paused with a visit");
    }

    @Test
    void aWaitThatWasAltered() {
        HallEvent issued = issued("v3", "A003");
        hall.apply(issued, tale.now().minusSeconds(60));
        auditor.on(issued, tale.now(), hall);
        happens(new HallEvent.VisitEnded("v3", EndReason.LEFT));
        breachOf("the wait of v3 was altered");
    }

    @Test
    void aHallThatCountsOtherwise() {
        hall.apply(issued("v3", "A003"), tale.now());
        auditor.on(new HallEvent.HallTakenOver("n2"), tale.now(), hall);
        breachOf("2 visits are waiting, but the hall says 3");
        hall.apply(new HallEvent.VisitEnded("v3", EndReason.LEFT), tale.now());
        hall.apply(new HallEvent.VisitEnded("v2", EndReason.LEFT), tale.now());
        auditor.on(new HallEvent.HallTakenOver("n2"), tale.now(), hall);
        breachOf("2 visits are open, but the hall says 1");
    }

    @Test
    void aDayThatLosesInventsOrAltersAVisit() {
        Carried all = hall.carry();
        Visit first = all.visits().getFirst();
        Visit altered =
                VisitChange.of(first).takenAt(first.takenAt().minusSeconds(1)).done();
        opensWith(List.of(first), all);
        breachOf("v2 was lost at the day change");
        opensWith(List.of(first, all.visits().getLast()), all);
        breachOf("v2 appeared at the day change");
        opensWith(List.of(altered, all.visits().getLast()), all);
        breachOf("the wait of v1 was altered");
    }

    private void opensWith(List<Visit> visits, Carried all) {
        happens(new HallEvent.DayOpened(
                hall.chapter().plusDays(1),
                hall.plan(),
                new Carried(
                        all.numbers(),
                        visits,
                        all.counters(),
                        all.appointments(),
                        all.cases(),
                        all.alerts(),
                        all.dispatching(),
                        all.failed())));
    }

    @Test
    void anAuditorThatComesLaterTrustsWhatTheDayCarries() {
        List<String> heard = new ArrayList<>();
        tale.heardBy(new LateListener(new Auditor(heard::add))).tell("""
                2027-02-02
                00:00  due     -> ok
                00:00  call 1  -> A001
                00:00  leave A002 -> ok
                """);
        assertThat(heard).isEmpty();
    }

    /** Hears nothing before a day opens, like a loader that reads the journal from there. */
    private static final class LateListener implements HallListener {
        private final HallListener inner;
        private boolean begun;

        LateListener(HallListener inner) {
            this.inner = inner;
        }

        @Override
        public void on(HallEvent event, Instant at, Hall hall) {
            begun |= event instanceof HallEvent.DayOpened;
            if (begun) {
                inner.on(event, at, hall);
            }
        }
    }

    @Test
    void nobodyWaitsWhileAnAbleCounterIsIdle() {
        auditor.settled(hall, tale.now(), Duration.ofSeconds(30));
        assertThat(breaches).as("they have just become idle").isEmpty();
        auditor.settled(hall, tale.now().plusSeconds(30), Duration.ofSeconds(30));
        breachOf("v1 waits while counter 1 is idle");

        tale.tell("09:05  pause 1 tea -> ok").tell("09:05  close-counter 2 -> ok");
        auditor.settled(hall, tale.now().plusSeconds(3_600), Duration.ZERO);
        assertThat(breaches).as("a paused counter is not willing").isEmpty();

        tale.tell("09:06  open-counter 3 zhao-lei -> ok");
        auditor.settled(hall, tale.now().plusSeconds(3_600), Duration.ZERO);
        assertThat(breaches).as("counter 3 may not serve them").isEmpty();

        tale.tell("09:07  resume 1 -> ok");
        auditor.settled(hall, tale.now(), Duration.ZERO);
        breachOf("v1 waits while counter 1 is idle");
    }

    @Test
    void whoWaitsForOneCounterIsForgivenUntilItPaysNoMore() {
        Tale one = Tale.opened(HallPlans.small()).tell("""
                09:00  open-counter 2 wang-fang          -> ok
                09:00  open-counter 1 li-min             -> ok
                09:01  take bill-payment+new-connection  -> A001
                09:01  pause 1 tea                       -> ok
                09:01  resume 1                          -> ok
                """);
        List<String> found = new ArrayList<>();
        Auditor other = new Auditor(found::add);
        Duration reaction = Duration.ofSeconds(30);
        assertThat(one.hall()
                        .clears(
                                one.hall().counter("2").orElseThrow(),
                                one.hall().lines().getFirst(),
                                one.now()))
                .isEmpty();
        other.settled(one.hall(), one.now().plusSeconds(29), reaction);
        assertThat(found).isEmpty();
        one.tell("09:01:10  call 1 -> A001").tell("09:01:10  start 1 -> ok").tell("""
                09:01:20  take invoice+new-connection    -> C001
                """);
        other.settled(one.hall(), one.now().plusSeconds(600), reaction);
        assertThat(found)
                .as("a minute for the invoice is what the hall gives for one counter")
                .isEmpty();
        other.settled(one.hall(), one.now().plusSeconds(4_000), reaction);
        assertThat(found).hasSize(1).first().asString().contains("v2 waits while counter 2 is idle");
    }
}
