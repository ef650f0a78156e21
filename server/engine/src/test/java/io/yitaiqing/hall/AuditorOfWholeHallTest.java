package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The auditor notices what goes wrong with errands, abilities, faults, bookings, cases and alerts. */
class AuditorOfWholeHallTest {

    private final List<String> breaches = new ArrayList<>();
    private final Auditor auditor = new Auditor(breaches::add);
    private final Tale tale = Tale.of(HallPlans.small()).heardBy(auditor).tell("""
            09:00  due                       -> ok
            09:00  open-counter 1 li-min     -> ok
            09:00  open-counter 2 wang-fang  -> ok
            09:00  take bill-payment         -> A001
            """);
    private final Hall hall = tale.hall();

    private void happens(HallEvent event) {
        hall.apply(event, tale.now());
        auditor.on(event, tale.now(), hall);
    }

    /** Tells only the auditor, of something that the hall would not even take in. */
    private void claims(HallEvent event) {
        auditor.on(event, tale.now(), hall);
    }

    private void breachOf(String sentence) {
        assertThat(breaches).anySatisfy(breach -> assertThat(breach).contains(sentence));
        breaches.clear();
    }

    private LinePlace place(String... services) {
        return new LinePlace(Wish.of(List.of(services)), tale.now());
    }

    @Test
    void aVisitThatWaitsForWhatItDoesNotAsk() {
        happens(new HallEvent.ErrandAdded("v1", Errand.asked("invoice", 1), place("new-connection")));
        breachOf("v1 waits for [new-connection], but its open errands are [bill-payment, invoice]");
    }

    @Test
    void aVisitThatAsksTheSameTwice() {
        happens(new HallEvent.ErrandAdded("v1", Errand.asked("bill-payment", 1), place("bill-payment")));
        breachOf("v1 asks the same twice: [bill-payment, bill-payment]");
    }

    @Test
    void aCallForWhatIsNotAskedOrCannotBeDone() {
        happens(new HallEvent.VisitSent("v1", "2", List.of("new-connection"), "so"));
        assertThat(breaches).hasSize(2);
        assertThat(breaches.getFirst()).contains("v1 was called for [new-connection], but its open errands are");
        breachOf("counter 2 called for [new-connection] but is able to do [bill-payment, invoice]");
    }

    @Test
    void aVisitThatEndsServedWithSomethingLeft() {
        tale.tell("09:01  call 1 -> A001").tell("09:01  start 1 -> ok");
        happens(new HallEvent.ServiceFinished("v1", "1", Outcome.DONE, List.of("invoice"), Optional.empty()));
        happens(new HallEvent.VisitEnded("v1", EndReason.SERVED));
        breachOf("v1 ended as served with [bill-payment] to be done");
    }

    @Test
    void aWaitThatBeginsAnewWithoutReason() {
        Visit visit = hall.visit("v1").orElseThrow();
        tale.tell("09:05  keep-place A001 09:10 -> ok");
        hall.apply(new HallEvent.VisitEnded("v1", EndReason.LEFT), tale.now());
        hall.apply(
                new HallEvent.TicketIssued("v1", visit.customer(), visit.errands(), visit.place(), Optional.empty()),
                tale.now());
        claims(new HallEvent.VisitReturned("v1", visit.place()));
        breachOf("the wait of v1 was altered");
    }

    @Test
    void aPlaceKeptOrACallRepeatedTooOften() {
        for (int i = 0; i < 3; i++) {
            happens(new HallEvent.PlaceKept("v1", tale.now().plusSeconds(60)));
            happens(new HallEvent.VisitReturned("v1", place("bill-payment")));
        }
        breachOf("v1 kept its place more than 2 times");
        tale.tell("09:01  call 1 -> A001");
        for (int i = 0; i < 10; i++) {
            happens(new HallEvent.TicketRecalled("v1", "1"));
        }
        breachOf("v1 was called more than 10 times");
    }

    @Test
    void aVisitThatBeginsOrChangesWhenItCannot() {
        happens(new HallEvent.DayClosed());
        happens(new HallEvent.TicketIssued(
                "v2",
                new Customer("A002", "kiosk", "t"),
                List.of(Errand.asked("invoice", 1)),
                place("invoice"),
                Optional.empty()));
        breachOf("v2 began while the doors were shut");
        happens(new HallEvent.VisitEnded("v2", EndReason.LEFT));
        claims(new HallEvent.MaterialsChecked("v2", "invoice", List.of()));
        breachOf("v2 changed but was not open");
        claims(new HallEvent.StepMarked("v1", "1", "review"));
        breachOf("v1 came to a step but is not served");
        claims(new HallEvent.PaperHandedOver("v1", "bill-payment", "li-min", "so"));
        breachOf("v1 lent a paper but is not served");
    }

    @Test
    void anUndoOfWhatWasNotJustDone() {
        Visit visit = hall.visit("v1").orElseThrow();
        Counter counter = hall.counter("1").orElseThrow();
        happens(new HallEvent.ActionUndone("1", CounterAction.CALL.word(), Optional.of(visit), counter));
        breachOf("counter 1 undid what it had not just done with v1");
        tale.tell("09:01  call 1 -> A001");
        tale.tell("09:03  recall 1 -> ok");
        happens(new HallEvent.ActionUndone("1", CounterAction.CALL.word(), Optional.of(visit), counter));
        breachOf("counter 1 undid what it had not just done with v1");
    }

    @Test
    void aFaultOrACounterThatRepeats() {
        happens(new HallEvent.EquipmentRepaired("printer"));
        breachOf("printer was repaired but worked");
        happens(new HallEvent.EquipmentFailed("printer", "jam"));
        assertThat(breaches).isEmpty();
        happens(new HallEvent.EquipmentFailed("printer", "jam"));
        breachOf("printer failed twice");
        happens(new HallEvent.CounterSetUp(new HallPlan.Place("1", "一", List.of("invoice"))));
        breachOf("counter 1 was set up twice");
        claims(new HallEvent.CounterTakenDown("1"));
        breachOf("open counter 1 was taken down");
        claims(new HallEvent.AbilitiesChanged("3", List.of("invoice")));
        breachOf("closed counter 3 became able");
        happens(new HallEvent.CounterOpened("3", Optional.of("li-min"), List.of("new-connection")));
        breachOf("clerk li-min signed in at two counters");
    }

    @Test
    void aBookingACaseOrAnAlertThatBeginsOrEndsTwice() {
        HallEvent booked = new HallEvent.AppointmentBooked(booking());
        happens(booked);
        assertThat(breaches).isEmpty();
        happens(booked);
        breachOf("booking p1 began twice");
        happens(new HallEvent.AppointmentCancelled("p1"));
        claims(new HallEvent.AppointmentCancelled("p1"));
        breachOf("booking p1 ended but is not open");
        claims(new HallEvent.CaseProgressed("c1", "soon", false));
        breachOf("case c1 changed but is not open");
        happens(new HallEvent.AlertRaised(panic("a1")));
        assertThat(breaches).isEmpty();
        happens(new HallEvent.AlertRaised(panic("a2")));
        breachOf("alert a2 tells what another one tells");
        happens(new HallEvent.AlertEscalated("a1"));
        happens(new HallEvent.AlertEscalated("a1"));
        breachOf("alert a1 escalated twice");
        claims(new HallEvent.AlertResolved("a1", Optional.empty()));
        breachOf("1 alerts are open, but the hall says 2");
        claims(new HallEvent.AlertResolved("a1", Optional.empty()));
        breachOf("alert a1 ended but is not open");
    }

    @Test
    void aDayThatLosesOrInventsWhatIsNoVisit() {
        tale.tell("09:01  call 1 -> A001");
        happens(new HallEvent.AppointmentBooked(booking()));
        happens(new HallEvent.AlertRaised(panic("a1")));
        happens(new HallEvent.CaseOpened("c1", "v1", "bill-payment", "meter"));
        happens(new HallEvent.EquipmentFailed("printer", "jam"));
        Carried all = hall.carry();
        happens(new HallEvent.DayOpened(
                hall.chapter().plusDays(1),
                hall.plan(),
                new Carried(
                        all.numbers(),
                        all.visits(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(panic("a7")),
                        all.dispatching(),
                        Map.of())));
        assertThat(String.join("\n", breaches))
                .contains("booking p1 was lost at the day change")
                .contains("case c1 was lost at the day change")
                .contains("alert a1 was lost at the day change")
                .contains("alert a7 appeared at the day change")
                .contains("fault of printer was lost at the day change")
                .contains("busy counter 1 was lost at the day change");
    }

    private Appointment booking() {
        Instant start = tale.now().plusSeconds(86_400);
        return new Appointment(
                "p1", start, List.of(Errand.asked("invoice", 1)), "t", Optional.empty(), Optional.empty());
    }

    private Alert panic(String id) {
        return Alert.raised(
                id, Alert.Cause.PANIC, Optional.of("1"), Alert.Band.CRITICAL, 0, 0, tale.now(), Optional.empty());
    }
}
