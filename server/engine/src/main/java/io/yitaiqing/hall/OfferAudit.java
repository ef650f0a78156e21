package io.yitaiqing.hall;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The part of an audit that follows offers: each ends once, and reserves one visit for one counter until then. */
final class OfferAudit {

    private final Findings findings;
    private final Map<String, String> counterOf = new HashMap<>();

    OfferAudit(Findings findings) {
        this.findings = findings;
    }

    void on(HallEvent.OfDispatch event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.OfferMade e -> made(e, at, hall);
            case HallEvent.OfferEnded e -> {
                boolean pending = counterOf.remove(e.visit(), e.counter());
                findings.check(
                        pending,
                        hall,
                        () -> "the offer of " + e.visit() + " to counter " + e.counter() + " ended twice");
                findings.check(
                        e.outcome() != OfferOutcome.TIMED_OUT || e.note().isEmpty(),
                        hall,
                        () -> "somebody spoke for the clerk who missed " + e.visit());
                is(e.visit(), e.counter(), VisitState.WAITING, CounterState.IDLE, hall);
            }
            case HallEvent.PolicyChanged e -> {}
        }
    }

    private void made(HallEvent.OfferMade e, Instant at, Hall hall) {
        findings.check(
                !counterOf.containsValue(e.counter()),
                hall,
                () -> "counter " + e.counter() + " was offered " + e.visit() + " while another visit was");
        String other = counterOf.put(e.visit(), e.counter());
        findings.check(
                other == null, hall, () -> e.visit() + " was offered to counters " + other + " and " + e.counter());
        findings.check(
                !e.services().isEmpty()
                        && hall.counter(e.counter()).orElseThrow().abilities().containsAll(e.services()),
                hall,
                () -> "counter " + e.counter() + " was offered " + e.visit() + " for " + e.services());
        findings.check(e.until().isAfter(at), hall, () -> "the offer of " + e.visit() + " ended before it began");
        is(e.visit(), e.counter(), VisitState.HELD, CounterState.OFFERED, hall);
    }

    /** Whether a call comes of an offer; a visit or counter that has another one pending may have no call. */
    boolean accepted(HallEvent.OfCall event, Hall hall) {
        if (event instanceof HallEvent.TicketCalled called) {
            if (counterOf.remove(called.visit(), called.counter())) {
                return true;
            }
            free(called.visit(), called.counter(), hall);
        } else if (event instanceof HallEvent.VisitSent sent) {
            free(sent.visit(), sent.counter(), hall);
        }
        return false;
    }

    private void free(String visit, String counter, Hall hall) {
        findings.check(
                !counterOf.containsKey(visit) && !counterOf.containsValue(counter),
                hall,
                () -> visit + " went to counter " + counter + " while an offer of one of them was pending");
    }

    void on(HallEvent.OfCounter event, Hall hall) {
        if (event instanceof HallEvent.CounterClosed closed) {
            idle(closed.counter(), hall);
        } else if (event instanceof HallEvent.CounterPaused paused) {
            idle(paused.counter(), hall);
        } else if (event instanceof HallEvent.AbilitiesChanged changed) {
            hall.offer(changed.counter())
                    .ifPresent(offer -> findings.check(
                            changed.abilities().containsAll(offer.services()),
                            hall,
                            () -> "counter " + changed.counter() + " is unable to do what it is offered"));
        }
    }

    private void idle(String counter, Hall hall) {
        findings.check(
                !counterOf.containsValue(counter),
                hall,
                () -> "counter " + counter + " went out of service with an offer");
    }

    void ended(String visit, Hall hall) {
        findings.check(!counterOf.containsKey(visit), hall, () -> visit + " ended while it was offered");
    }

    /** No offer outlasts a business day. */
    void dayOpened(Hall hall) {
        findings.check(counterOf.isEmpty(), hall, () -> "offers of " + counterOf.keySet() + " outlasted the day");
        counterOf.clear();
    }

    private void is(String visit, String counter, VisitState visits, CounterState counters, Hall hall) {
        boolean so = hall.visit(visit).orElseThrow().state() == visits
                && hall.counter(counter).orElseThrow().state() == counters;
        findings.check(so, hall, () -> visit + " and counter " + counter + " do not stand as its offer has it");
    }
}
