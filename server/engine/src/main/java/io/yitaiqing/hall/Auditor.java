package io.yitaiqing.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * An independent bookkeeper of the hall's invariants: it trusts only events and tells every breach in one sentence.
 *
 * <p>It checks conservation (issued = waiting + called + served + parked + held + ended), also across a day change, that each visit
 * ends once and for a reason that can be, that a counter has one visit and a visit one counter, that only open counters
 * that are not paused call, that nobody is called twice without a recall, that no ticket is given to two open visits,
 * and that waits are never altered. {@link #settled} checks work conservation once every willing counter had its chance
 * to call.
 */
public final class Auditor implements HallListener {

    private final Consumer<String> breach;
    private final Map<String, VisitState> open = new HashMap<>();
    private final Map<String, String> tickets = new HashMap<>();
    private final Map<String, Instant> takenAt = new HashMap<>();
    private final AuditedCounters counters;
    private boolean begun;

    /** An auditor that tells each breach to {@code breach}. */
    public Auditor(Consumer<String> breach) {
        this.breach = breach;
        this.counters = new AuditedCounters(this::check);
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.DayOpened e -> dayOpened(e, hall);
            case HallEvent.OfDay e -> {}
            case HallEvent.OfCounter e -> counters.on(e, hall);
            case HallEvent.OfVisit e -> visit(e, at, hall);
            case HallEvent.OfCall e -> call(e, hall);
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
        conserved(hall);
    }

    private void visit(HallEvent.OfVisit event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.TicketIssued e ->
                begun(
                        e.visit(),
                        e.customer().ticket(),
                        e.arriveBy().isPresent() ? VisitState.HELD : VisitState.WAITING,
                        at,
                        hall);
            case HallEvent.VisitBooked e -> begun(e.visit(), e.customer().ticket(), VisitState.BOOKED, at, hall);
            case HallEvent.VisitCheckedIn e -> {
                if (move(e.visit(), VisitState.WAITING, hall, VisitState.BOOKED, VisitState.HELD)
                        == VisitState.BOOKED) {
                    takenAt.put(e.visit(), e.waitsFrom());
                }
            }
            case HallEvent.PlaceKept e -> move(e.visit(), VisitState.HELD, hall, VisitState.WAITING);
            case HallEvent.VisitReturned e ->
                move(e.visit(), VisitState.WAITING, hall, VisitState.PARKED, VisitState.HELD);
            case HallEvent.VisitReactivated e -> {
                check(open.put(e.visit(), VisitState.WAITING) == null, hall, e.visit() + " was open when reactivated");
                hall.visit(e.visit()).ifPresent(visit -> remember(visit, hall));
            }
            case HallEvent.VisitEnded e -> ended(e, hall);
            case HallEvent.VisitReleased e -> move(e.visit(), VisitState.WAITING, hall, VisitState.WAITING);
            case HallEvent.VisitRebooked e -> {}
            case HallEvent.VisitGreeted e -> {}
            case HallEvent.NeedChanged e -> {}
            case HallEvent.ErrandAdded e -> {}
            case HallEvent.ErrandDropped e -> {}
            case HallEvent.MaterialsChecked e -> {}
            case HallEvent.CustomerBalked e -> {}
        }
    }

    private void call(HallEvent.OfCall event, Hall hall) {
        switch (event) {
            case HallEvent.TicketCalled e -> called(e.visit(), e.counter(), hall);
            case HallEvent.VisitSent e -> called(e.visit(), e.counter(), hall);
            case HallEvent.TicketRecalled e -> {
                check(open.get(e.visit()) == VisitState.CALLED, hall, e.visit() + " was recalled but not called");
                counters.turnedTo(e.counter(), e.visit(), hall);
            }
            case HallEvent.ServiceStarted e -> {
                move(e.visit(), VisitState.SERVING, hall, VisitState.CALLED);
                counters.turnedTo(e.counter(), e.visit(), hall);
            }
            case HallEvent.ServiceFinished e -> {
                check(open.get(e.visit()) == VisitState.SERVING, hall, e.visit() + " was finished but not served");
                counters.freed(e.counter(), e.visit(), hall);
            }
            case HallEvent.VisitContinued e -> move(e.visit(), VisitState.WAITING, hall, VisitState.SERVING);
            case HallEvent.VisitTransferred e -> {
                VisitState next = e.waitsAt().isPresent() ? VisitState.PARKED : VisitState.WAITING;
                move(e.visit(), next, hall, VisitState.SERVING);
                counters.freed(e.counter(), e.visit(), hall);
            }
            case HallEvent.VisitParked e -> {
                move(e.visit(), VisitState.PARKED, hall, VisitState.SERVING, VisitState.WAITING);
                e.counter().ifPresent(counter -> counters.freed(counter, e.visit(), hall));
            }
            case HallEvent.TicketNotShown e -> {
                check(open.get(e.visit()) == VisitState.CALLED, hall, e.visit() + " did not show but was not called");
                counters.freed(e.counter(), e.visit(), hall);
                e.place().ifPresent(place -> open.put(e.visit(), VisitState.WAITING));
            }
            case HallEvent.ActionUndone e -> undone(e, hall);
            case HallEvent.StepMarked e -> {}
            case HallEvent.PaperHandedOver e -> {}
            case HallEvent.PaperReturned e -> {}
        }
    }

    private void called(String visit, String counter, Hall hall) {
        move(visit, VisitState.CALLED, hall, VisitState.WAITING, VisitState.PARKED);
        counters.called(counter, visit, hall);
    }

    private void undone(HallEvent.ActionUndone e, Hall hall) {
        counters.undone(e, hall);
        open.put(e.visit().id(), e.visit().state());
        remember(e.visit(), hall);
    }

    /** Takes a visit into the books again that may have left them. */
    private void remember(Visit visit, Hall hall) {
        String holder = tickets.put(visit.ticket(), visit.id());
        boolean own = holder == null || holder.equals(visit.id());
        check(own, hall, "ticket " + visit.ticket() + " went back to " + visit.id() + " while " + holder + " has it");
        Instant taken = takenAt.put(visit.id(), visit.takenAt());
        check(taken == null || taken.equals(visit.takenAt()), hall, "the wait of " + visit.id() + " was altered");
    }

    private void dayOpened(HallEvent.DayOpened e, Hall hall) {
        if (begun) {
            carriedOver(e.carried(), hall);
        }
        begun = true;
        open.clear();
        tickets.clear();
        takenAt.clear();
        counters.carried(e.carried());
        for (Visit visit : e.carried().visits()) {
            check(visit.state() != VisitState.ENDED, hall, "ended " + visit.id() + " was carried");
            open.put(visit.id(), visit.state());
            tickets.put(visit.ticket(), visit.id());
            takenAt.put(visit.id(), visit.takenAt());
        }
    }

    /** Holds what a day begins with against the books of the day before. */
    private void carriedOver(Carried carried, Hall hall) {
        Set<String> lost = new TreeSet<>(open.keySet());
        for (Visit visit : carried.visits()) {
            lost.remove(visit.id());
            VisitState before = open.get(visit.id());
            if (before == null) {
                check(false, hall, visit.id() + " appeared at the day change");
            } else {
                boolean same = before == visit.state();
                check(same, hall, visit.id() + " was " + before + " before the day change");
                Instant taken = takenAt.get(visit.id());
                check(visit.takenAt().equals(taken), hall, "the wait of " + visit.id() + " was altered");
            }
        }
        lost.forEach(visit -> check(false, hall, visit + " was lost at the day change"));
    }

    private void begun(String visit, String ticket, VisitState state, Instant at, Hall hall) {
        check(open.put(visit, state) == null, hall, visit + " was issued twice");
        String holder = tickets.put(ticket, visit);
        check(holder == null, hall, "ticket " + ticket + " was given to " + visit + " while " + holder + " has it");
        takenAt.put(visit, at);
    }

    private void ended(HallEvent.VisitEnded e, Hall hall) {
        VisitState last = open.remove(e.visit());
        check(last != null, hall, e.visit() + " ended but was not open");
        boolean possible = last == null || possible(last, e.reason());
        check(possible, hall, e.visit() + " ended as " + e.reason() + " while " + last);
        check(!counters.have(e.visit()), hall, e.visit() + " ended while at a counter");
        Instant taken = takenAt.remove(e.visit());
        hall.visit(e.visit()).ifPresent(visit -> {
            tickets.remove(visit.ticket());
            check(visit.takenAt().equals(taken), hall, "the wait of " + e.visit() + " was altered");
        });
    }

    private static boolean possible(VisitState last, EndReason reason) {
        return switch (reason) {
            case SERVED -> last == VisitState.SERVING;
            case NO_SHOW -> last == VisitState.CALLED || last == VisitState.BOOKED || last == VisitState.HELD;
            case EXPIRED -> last == VisitState.PARKED;
            case PAPERS_MISSING -> last != VisitState.CALLED && last != VisitState.BOOKED;
            case LEFT, CANCELLED, DAY_CLOSED -> last != VisitState.CALLED && last != VisitState.SERVING;
        };
    }

    private VisitState move(String visit, VisitState to, Hall hall, VisitState... from) {
        VisitState before = open.put(visit, to);
        check(
                before != null && List.of(from).contains(before),
                hall,
                visit + " became " + to + " from " + before + " instead of " + Arrays.toString(from));
        return before;
    }

    private void conserved(Hall hall) {
        long waiting = open.values().stream()
                .filter(stage -> stage == VisitState.WAITING)
                .count();
        check(waiting == hall.waiting(), hall, waiting + " visits wait, but the hall says " + hall.waiting());
        long remembered = hall.visits().stream()
                .filter(v -> v.state() != VisitState.ENDED)
                .count();
        check(open.size() == remembered, hall, open.size() + " visits are open, but the hall says " + remembered);
    }

    /**
     * Checks that nobody waits whom an idle counter may serve, once all willing counters have called, except in the midday rest; a counter idle
     * for less than {@code reaction} is forgiven.
     */
    public void settled(Hall hall, Instant now, Duration reaction) {
        for (Counter counter : hall.counters()) {
            if (counter.state() == CounterState.IDLE
                    && !hall.resting()
                    && !counter.since().plus(reaction).isAfter(now)) {
                for (Line line : hall.lines()) {
                    Visit head = line.head();
                    boolean patient = head.since().plus(reaction).isAfter(now);
                    if (!patient && !hall.clears(counter, line.wish()).isEmpty()) {
                        check(false, hall, head.id() + " waits while counter " + counter.id() + " is idle");
                    }
                }
            }
        }
    }

    private void check(boolean holds, Hall hall, String sentence) {
        if (!holds) {
            breach.accept("Hall " + hall.id() + " at position " + hall.position() + ": " + sentence + ".");
        }
    }
}
