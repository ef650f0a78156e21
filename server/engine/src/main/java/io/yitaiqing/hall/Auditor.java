package io.yitaiqing.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An independent bookkeeper of the hall's invariants: it trusts only events and tells every breach in one sentence.
 *
 * <p>It checks conservation (issued = waiting + called + served + ended), that each visit ends once, that a counter has
 * one visit and a visit one counter, that nobody is called twice without a recall, that no ticket is given to two open
 * visits, and that waits are never altered. {@link #settled} checks work conservation once every willing counter had
 * its chance to call.
 */
public final class Auditor implements HallListener {

    private enum Stage {
        WAITING,
        CALLED,
        SERVING
    }

    private final Consumer<String> breach;
    private final Map<String, Stage> open = new HashMap<>();
    private final Map<String, String> tickets = new HashMap<>();
    private final Map<String, Instant> takenAt = new HashMap<>();
    private final Map<String, String> visitAtCounter = new HashMap<>();
    private final Set<String> openCounters = new HashSet<>();

    /** An auditor that tells each breach to {@code breach}. */
    public Auditor(Consumer<String> breach) {
        this.breach = breach;
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.DayOpened e -> dayOpened(e, hall);
            case HallEvent.TicketIssued e -> issued(e, at, hall);
            case HallEvent.TicketCalled e -> {
                move(e.visit(), Stage.WAITING, Stage.CALLED, hall);
                check(openCounters.contains(e.counter()), hall, "closed counter " + e.counter() + " called");
                String other = visitAtCounter.put(e.counter(), e.visit());
                check(other == null, hall, "counter " + e.counter() + " called while it had " + other);
            }
            case HallEvent.TicketRecalled e ->
                check(open.get(e.visit()) == Stage.CALLED, hall, e.visit() + " was recalled but not called");
            case HallEvent.ServiceStarted e -> move(e.visit(), Stage.CALLED, Stage.SERVING, hall);
            case HallEvent.ServiceFinished e -> {
                check(open.get(e.visit()) == Stage.SERVING, hall, e.visit() + " was finished but not served");
                freed(e.counter(), e.visit(), hall);
            }
            case HallEvent.TicketNotShown e -> {
                check(open.get(e.visit()) == Stage.CALLED, hall, e.visit() + " did not show but was not called");
                freed(e.counter(), e.visit(), hall);
            }
            case HallEvent.VisitEnded e -> ended(e, hall);
            case HallEvent.CounterOpened e ->
                check(openCounters.add(e.counter()), hall, "counter " + e.counter() + " opened twice");
            case HallEvent.CounterClosed e -> {
                check(openCounters.remove(e.counter()), hall, "counter " + e.counter() + " closed while closed");
                check(
                        !visitAtCounter.containsKey(e.counter()),
                        hall,
                        "counter " + e.counter() + " closed with a visit");
            }
            case HallEvent.HallTakenOver e -> {}
            case HallEvent.ChapterClosed e -> {}
            case HallEvent.DayClosed e -> {}
            case HallEvent.CounterPaused e -> {}
            case HallEvent.CounterResumed e -> {}
        }
        conserved(hall);
    }

    private void dayOpened(HallEvent.DayOpened e, Hall hall) {
        open.clear();
        tickets.clear();
        takenAt.clear();
        visitAtCounter.clear();
        openCounters.clear();
        for (Visit visit : e.carried().visits()) {
            check(visit.state() != VisitState.ENDED, hall, "ended " + visit.id() + " was carried");
            open.put(visit.id(), Stage.valueOf(visit.state().name()));
            tickets.put(visit.ticket(), visit.id());
            takenAt.put(visit.id(), visit.takenAt());
        }
        for (Counter counter : e.carried().counters()) {
            openCounters.add(counter.id());
            counter.visit().ifPresent(visit -> visitAtCounter.put(counter.id(), visit));
        }
    }

    private void issued(HallEvent.TicketIssued e, Instant at, Hall hall) {
        check(open.put(e.visit(), Stage.WAITING) == null, hall, e.visit() + " was issued twice");
        String holder = tickets.put(e.ticket(), e.visit());
        check(
                holder == null,
                hall,
                "ticket " + e.ticket() + " was given to " + e.visit() + " while " + holder + " has it");
        takenAt.put(e.visit(), at);
    }

    private void ended(HallEvent.VisitEnded e, Hall hall) {
        check(open.remove(e.visit()) != null, hall, e.visit() + " ended but was not open");
        check(!visitAtCounter.containsValue(e.visit()), hall, e.visit() + " ended while at a counter");
        Instant taken = takenAt.remove(e.visit());
        hall.visit(e.visit()).ifPresent(visit -> {
            tickets.remove(visit.ticket());
            check(visit.takenAt().equals(taken), hall, "the wait of " + e.visit() + " was altered");
        });
    }

    private void move(String visit, Stage from, Stage to, Hall hall) {
        Stage before = open.put(visit, to);
        check(before == from, hall, visit + " became " + to + " from " + before + " instead of " + from);
    }

    private void freed(String counter, String visit, Hall hall) {
        check(visit.equals(visitAtCounter.remove(counter)), hall, "counter " + counter + " freed " + visit);
    }

    private void conserved(Hall hall) {
        long waiting =
                open.values().stream().filter(stage -> stage == Stage.WAITING).count();
        check(waiting == hall.waiting(), hall, waiting + " visits wait, but the hall says " + hall.waiting());
        long remembered = hall.visits().stream()
                .filter(v -> v.state() != VisitState.ENDED)
                .count();
        check(open.size() == remembered, hall, open.size() + " visits are open, but the hall says " + remembered);
    }

    /**
     * Checks that nobody waits whom an idle counter may serve, once all willing counters have called; a counter idle
     * for less than {@code reaction} is forgiven.
     */
    public void settled(Hall hall, Instant now, Duration reaction) {
        for (Counter counter : hall.counters()) {
            if (counter.state() == CounterState.IDLE
                    && !counter.since().plus(reaction).isAfter(now)) {
                for (String service : counter.abilities()) {
                    hall.head(service)
                            .filter(head -> !head.takenAt().plus(reaction).isAfter(now))
                            .ifPresent(head -> check(
                                    false, hall, head.id() + " waits while counter " + counter.id() + " is idle"));
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
