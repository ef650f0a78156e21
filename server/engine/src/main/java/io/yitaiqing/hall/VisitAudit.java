package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of an audit that follows visits: their states, tickets, true waits and errands. */
final class VisitAudit {

    private final Findings findings;
    private final Map<String, KnownVisit> open = new HashMap<>();
    private final Map<String, KnownVisit> over = new HashMap<>();
    private final Map<String, String> tickets = new HashMap<>();
    private long begun;
    private long ended;
    private String turnedTo = "";

    VisitAudit(Findings findings) {
        this.findings = findings;
    }

    void on(HallEvent.OfVisit event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.TicketIssued e -> {
                boolean here = e.arriveBy().isEmpty();
                findings.check(hall.open(), hall, () -> e.visit() + " began while the doors were shut");
                begun(e.visit(), e.customer(), here ? VisitState.WAITING : VisitState.HELD, at, hall);
            }
            case HallEvent.VisitBooked e -> begun(e.visit(), e.customer(), VisitState.BOOKED, at, hall);
            case HallEvent.VisitCheckedIn e -> checkedIn(e, hall);
            case HallEvent.PlaceKept e -> {
                move(e.visit(), VisitState.HELD, hall, VisitState.WAITING);
                int most = hall.plan().settings().keepPlace().mostTimes();
                boolean often = shown(e.visit(), hall).placesKept() > most;
                findings.check(!often, hall, () -> e.visit() + " kept its place more than " + most + " times");
            }
            case HallEvent.VisitReturned e -> {
                KnownVisit before = move(e.visit(), VisitState.WAITING, hall, VisitState.PARKED, VisitState.HELD);
                if (before.state() == VisitState.PARKED) {
                    waits(e.visit(), at);
                }
            }
            case HallEvent.VisitReactivated e -> reactivated(e.visit(), at, hall);
            case HallEvent.VisitEnded e -> ended(e, hall);
            case HallEvent.VisitRebooked e -> move(e.visit(), VisitState.BOOKED, hall, VisitState.BOOKED);
            case HallEvent.VisitGreeted e -> known(e.visit(), hall);
            case HallEvent.NeedChanged e -> known(e.visit(), hall);
            case HallEvent.ErrandAdded e -> known(e.visit(), hall);
            case HallEvent.ErrandDropped e -> known(e.visit(), hall);
            case HallEvent.MaterialsChecked e -> known(e.visit(), hall);
            case HallEvent.VisitReleased e -> move(e.visit(), VisitState.WAITING, hall, VisitState.WAITING);
            case HallEvent.VisitRated e ->
                findings.check(over.containsKey(e.visit()), hall, () -> e.visit() + " was rated but is open");
            case HallEvent.TicketReissued e -> known(e.visit(), hall);
            case HallEvent.CustomerBalked e -> turnedTo = "";
        }
        compare(hall);
    }

    void on(HallEvent.OfDispatch event, Hall hall) {
        switch (event) {
            case HallEvent.OfferMade e -> move(e.visit(), VisitState.HELD, hall, VisitState.WAITING);
            case HallEvent.OfferEnded e -> {
                move(e.visit(), VisitState.WAITING, hall, VisitState.HELD);
                compare(hall);
            }
            case HallEvent.PolicyChanged e -> {}
        }
    }

    /** Takes a visit out of its offer, just before it is called. */
    void accepted(String visit, Hall hall) {
        move(visit, VisitState.WAITING, hall, VisitState.HELD);
    }

    void on(HallEvent.OfCall event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.TicketCalled e -> called(e.visit(), hall);
            case HallEvent.VisitSent e -> called(e.visit(), hall);
            case HallEvent.TicketRecalled e -> recalled(e.visit(), hall);
            case HallEvent.ServiceStarted e -> move(e.visit(), VisitState.SERVING, hall, VisitState.CALLED);
            case HallEvent.ServiceFinished e -> is(e.visit(), VisitState.SERVING, "was finished but not served", hall);
            case HallEvent.VisitContinued e -> {
                move(e.visit(), VisitState.WAITING, hall, VisitState.SERVING);
                waits(e.visit(), at);
            }
            case HallEvent.VisitTransferred e -> {
                VisitState next = e.waitsAt().isPresent() ? VisitState.PARKED : VisitState.WAITING;
                move(e.visit(), next, hall, VisitState.SERVING);
                if (next == VisitState.WAITING) {
                    waits(e.visit(), at);
                }
            }
            case HallEvent.VisitParked e ->
                move(e.visit(), VisitState.PARKED, hall, VisitState.SERVING, VisitState.WAITING);
            case HallEvent.TicketNotShown e -> {
                is(e.visit(), VisitState.CALLED, "did not show but was not called", hall);
                if (e.place().isPresent()) {
                    move(e.visit(), VisitState.WAITING, hall, VisitState.CALLED);
                    waits(e.visit(), at);
                }
            }
            case HallEvent.ActionUndone e -> e.visit().ifPresent(visit -> undone(visit, hall));
            case HallEvent.StepMarked e -> is(e.visit(), VisitState.SERVING, "came to a step but is not served", hall);
            case HallEvent.PaperHandedOver e ->
                is(e.visit(), VisitState.SERVING, "lent a paper but is not served", hall);
            case HallEvent.PaperReturned e -> known(e.visit(), hall);
        }
        compare(hall);
    }

    private void begun(String visit, Customer customer, VisitState state, Instant at, Hall hall) {
        turnedTo = visit;
        begun++;
        boolean fresh = open.put(visit, new KnownVisit(state, at, at, state == VisitState.WAITING)) == null
                && !over.containsKey(visit);
        findings.check(fresh, hall, () -> visit + " was issued twice");
        String holder = tickets.put(customer.ticket(), visit);
        findings.check(
                holder == null,
                hall,
                () -> "ticket " + customer.ticket() + " was given to " + visit + " while " + holder + " has it");
    }

    private void checkedIn(HallEvent.VisitCheckedIn e, Hall hall) {
        KnownVisit before = move(e.visit(), VisitState.WAITING, hall, VisitState.BOOKED, VisitState.HELD);
        boolean booked = before.state() == VisitState.BOOKED;
        open.put(
                e.visit(),
                new KnownVisit(VisitState.WAITING, booked ? e.waitsFrom() : before.takenAt(), e.waitsFrom(), true));
    }

    private void called(String visit, Hall hall) {
        move(visit, VisitState.CALLED, hall, VisitState.WAITING, VisitState.PARKED);
    }

    private void recalled(String visit, Hall hall) {
        is(visit, VisitState.CALLED, "was recalled but not called", hall);
        int most = hall.plan().settings().calls().mostCalls();
        boolean often =
                shown(visit, hall).leg().filter(leg -> leg.calls() > most).isPresent();
        findings.check(!often, hall, () -> visit + " was called more than " + most + " times");
    }

    private void reactivated(String visit, Instant at, Hall hall) {
        findings.check(!open.containsKey(visit), hall, () -> visit + " was open when reactivated");
        KnownVisit last = over.remove(visit);
        findings.check(last != null, hall, () -> visit + " was reactivated but had not ended");
        ended--;
        holds(visit, last == null ? KnownVisit.of(shown(visit, hall)) : last.takenUp(shown(visit, hall), at), hall);
    }

    private void undone(Visit visit, Hall hall) {
        KnownVisit last = open.get(visit.id());
        if (last == null) {
            last = over.remove(visit.id());
            ended--;
        }
        KnownVisit before = KnownVisit.of(visit);
        boolean same = last != null && last.takenAt().equals(before.takenAt());
        findings.check(same, hall, () -> "the wait of " + visit.id() + " was altered");
        holds(visit.id(), before, hall);
    }

    /** Takes a visit into the books again that may have left them. */
    private void holds(String visit, KnownVisit known, Hall hall) {
        turnedTo = visit;
        open.put(visit, known);
        String ticket = shown(visit, hall).ticket();
        String holder = tickets.put(ticket, visit);
        findings.check(
                holder == null || holder.equals(visit),
                hall,
                () -> "ticket " + ticket + " went back to " + visit + " while " + holder + " has it");
    }

    private void ended(HallEvent.VisitEnded e, Hall hall) {
        turnedTo = e.visit();
        KnownVisit last = open.remove(e.visit());
        findings.check(last != null, hall, () -> e.visit() + " ended but was not open");
        if (last == null) {
            return;
        }
        ended++;
        over.put(e.visit(), last);
        findings.check(
                last.mayEnd(e.reason()), hall, () -> e.visit() + " ended as " + e.reason() + " while " + last.state());
        Visit visit = shown(e.visit(), hall);
        tickets.remove(visit.ticket());
        boolean left = e.reason() == EndReason.SERVED && !visit.open().isEmpty();
        findings.check(!left, hall, () -> e.visit() + " ended as served with " + visit.open() + " to be done");
        findings.check(visit.takenAt().equals(last.takenAt()), hall, () -> "the wait of " + e.visit() + " was altered");
    }

    private KnownVisit known(String visit, Hall hall) {
        turnedTo = visit;
        KnownVisit known = open.get(visit);
        findings.check(known != null, hall, () -> visit + " changed but was not open");
        return known == null ? KnownVisit.of(shown(visit, hall)) : known;
    }

    private KnownVisit move(String visit, VisitState to, Hall hall, VisitState... from) {
        turnedTo = visit;
        KnownVisit before = open.get(visit);
        VisitState was = before == null ? null : before.state();
        findings.check(
                List.of(from).contains(was == null ? VisitState.ENDED : was),
                hall,
                () -> visit + " became " + to + " from " + was + " instead of " + Arrays.toString(from));
        KnownVisit last = before == null ? KnownVisit.of(shown(visit, hall)) : before;
        open.put(visit, last.in(to));
        return last;
    }

    private void is(String visit, VisitState state, String otherwise, Hall hall) {
        turnedTo = visit;
        KnownVisit known = open.get(visit);
        findings.check(known != null && known.state() == state, hall, () -> visit + " " + otherwise);
    }

    private void waits(String visit, Instant from) {
        open.computeIfPresent(visit, (id, known) -> known.waitingFrom(from));
    }

    private static Visit shown(String visit, Hall hall) {
        return hall.visit(visit).orElseThrow();
    }

    /** The visit that the last event was about, or an earlier one where it was about none. */
    String turnedTo() {
        return turnedTo;
    }

    /** Holds what the hall shows of the visit of the event against the books. */
    private void compare(Hall hall) {
        KnownVisit known = open.get(turnedTo);
        Optional<Visit> shown = hall.visit(turnedTo);
        if (known != null && shown.isPresent()) {
            known.breach(shown.get()).ifPresent(sentence -> findings.check(false, hall, () -> sentence));
        }
    }

    /** Nobody is lost: begun = ended + open, and the hall counts as many in every state. */
    void conserved(Hall hall) {
        findings.check(
                begun == ended + open.size(),
                hall,
                () -> begun + " visits began, but " + ended + " ended and " + open.size() + " are open");
        int[] known = new int[VisitState.values().length];
        open.values().forEach(visit -> known[visit.state().ordinal()]++);
        int[] shown = new int[known.length];
        hall.visits().forEach(visit -> shown[visit.state().ordinal()]++);
        int remembered = hall.visits().size() - shown[VisitState.ENDED.ordinal()];
        findings.check(
                open.size() == remembered,
                hall,
                () -> open.size() + " visits are open, but the hall says " + remembered);
        shown[VisitState.WAITING.ordinal()] = hall.waiting();
        shown[VisitState.ENDED.ordinal()] = 0;
        for (VisitState state : VisitState.values()) {
            int mine = known[state.ordinal()];
            int halls = shown[state.ordinal()];
            findings.check(mine == halls, hall, () -> mine + " visits are " + state + ", but the hall says " + halls);
        }
    }

    /** Holds the visits of a day that begins against the books, and goes on with them. */
    void dayOpened(Carried carried, boolean begunBefore, Hall hall) {
        if (begunBefore) {
            findings.carried(
                    "", open.keySet(), carried.visits().stream().map(Visit::id).toList(), hall);
            carried.visits().forEach(visit -> carried(visit, hall));
        }
        open.clear();
        over.clear();
        tickets.clear();
        carried.visits().forEach(visit -> {
            open.put(visit.id(), KnownVisit.of(visit));
            tickets.put(visit.ticket(), visit.id());
        });
        begun = open.size();
        ended = 0;
        boolean unique = new HashSet<>(tickets.values()).size() == open.size();
        findings.check(unique, hall, () -> "two visits have one ticket at the day change");
    }

    private void carried(Visit visit, Hall hall) {
        KnownVisit before = open.get(visit.id());
        if (before != null) {
            boolean same = before.state() == visit.state();
            findings.check(same, hall, () -> visit.id() + " was " + before.state() + " before the day change");
            before.breach(visit).ifPresent(sentence -> findings.check(!same, hall, () -> sentence));
        }
    }
}
