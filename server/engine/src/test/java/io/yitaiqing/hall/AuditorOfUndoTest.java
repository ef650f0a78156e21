package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The auditor notices what was taken back or taken up again wrongly. */
class AuditorOfUndoTest {

    private final List<String> breaches = new ArrayList<>();
    private final Auditor auditor = new Auditor(breaches::add);
    private final Tale tale = Tale.of(HallPlans.small()).heardBy(auditor).tell("""
            09:00  due                    -> ok
            09:00  open-counter 1 li-min  -> ok
            09:00  take bill-payment      -> A001
            """);

    private void happens(HallEvent event) {
        tale.hall().apply(event, tale.now());
        auditor.on(event, tale.now(), tale.hall());
    }

    private void undone(Visit visit, Counter before) {
        happens(new HallEvent.ActionUndone("1", CounterAction.CALL.word(), Optional.of(visit), before));
    }

    @Test
    void whatIsTakenBackAsItWasIsFine() {
        Visit visit = tale.hall().visit("v1").orElseThrow();
        Counter counter = tale.hall().counter("1").orElseThrow();
        tale.tell("09:01  call 1 -> A001");
        undone(visit, counter);
        assertThat(breaches).isEmpty();
    }

    @Test
    void visitAndCounterGoBackToOneMoment() {
        Visit visit = tale.hall().visit("v1").orElseThrow();
        tale.tell("09:01  call 1 -> A001");
        undone(visit, tale.hall().counter("1").orElseThrow());
        assertThat(breaches).anyMatch(breach -> breach.contains("v1 and counter 1 were taken back to different"));
    }

    @Test
    void anUndoAltersNoWait() {
        Visit visit = tale.hall().visit("v1").orElseThrow();
        Counter counter = tale.hall().counter("1").orElseThrow();
        tale.tell("09:01  call 1 -> A001");
        Instant earlier = visit.takenAt().minusSeconds(60);
        undone(VisitChange.of(visit).takenAt(earlier).done(), counter);
        assertThat(breaches).anyMatch(breach -> breach.contains("the wait of v1 was altered"));
    }

    @Test
    void anUndoPutsTheVisitBackAsItWas() {
        Visit visit = tale.hall().visit("v1").orElseThrow();
        Counter counter = tale.hall().counter("1").orElseThrow();
        tale.tell("09:01  call 1 -> A001");
        undone(VisitChange.of(visit).because("tired").done(), counter);
        assertThat(breaches).anyMatch(breach -> breach.contains("v1 was not put back as it was"));
    }

    @Test
    void anUndoPutsTheCounterBackAsItWas() {
        Counter counter = tale.hall().counter("1").orElseThrow();
        tale.tell("09:01  pause 1 tea -> ok");
        pauseUndone(counter.idle(tale.now()));
        assertThat(breaches).anyMatch(breach -> breach.contains("counter 1 was not put back as it was"));
    }

    @Test
    void aPauseIsTakenBackOnce() {
        Counter counter = tale.hall().counter("1").orElseThrow();
        tale.tell("09:01  pause 1 tea -> ok");
        pauseUndone(counter);
        assertThat(breaches).isEmpty();
        pauseUndone(counter);
        assertThat(breaches).anyMatch(breach -> breach.contains("counter 1 undid what it had not just done"));
    }

    @Test
    void theLastIsTakenBackFirst() {
        Visit visit = tale.hall().visit("v1").orElseThrow();
        Counter counter = tale.hall().counter("1").orElseThrow();
        tale.tell("""
                09:01  call 1                    -> A001
                09:01  add-errand A001 invoice   -> ok
                """);
        undone(visit, counter);
        assertThat(breaches).anyMatch(breach -> breach.contains("undid what it had not just done with v1"));
    }

    private void pauseUndone(Counter before) {
        happens(new HallEvent.ActionUndone("1", CounterAction.PAUSE.word(), Optional.empty(), before));
    }

    @Test
    void aTicketGoesBackToAVisitOnlyWhileNobodyElseHasIt() {
        Visit first = tale.hall().visit("v1").orElseThrow();
        tale.tell("09:01  leave A001 -> ok");
        Customer same = new Customer("A001", "kiosk", "H001.other");
        happens(new HallEvent.TicketIssued("v2", same, first.errands(), first.place(), Optional.empty()));
        assertThat(breaches).isEmpty();
        happens(new HallEvent.VisitReactivated("v1", first.place()));
        assertThat(breaches).anyMatch(breach -> breach.contains("ticket A001 went back to v1 while v2 has it"));
    }
}
