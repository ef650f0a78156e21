package io.yitaiqing.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * An independent bookkeeper of the hall's invariants: it trusts only events and tells every breach in one sentence.
 *
 * <p>It checks conservation (issued = waiting + called + served + ended), also across a day change, that each visit
 * ends once and for a reason that can be, that a counter has one visit and a visit one counter, that only open counters
 * that are not paused call, that nobody is called twice without a recall, that no ticket is given to two open visits,
 * and that waits are never altered. {@link #settled} checks work conservation once every willing counter had its chance
 * to call.
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
    private final Set<String> pausedCounters = new HashSet<>();
    private boolean begun;

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
                check(!pausedCounters.contains(e.counter()), hall, "paused counter " + e.counter() + " called");
                String other = visitAtCounter.put(e.counter(), e.visit());
                check(other == null, hall, "counter " + e.counter() + " called while it had " + other);
            }
            case HallEvent.TicketRecalled e -> {
                check(open.get(e.visit()) == Stage.CALLED, hall, e.visit() + " was recalled but not called");
                turnedTo(e.counter(), e.visit(), hall);
            }
            case HallEvent.ServiceStarted e -> {
                move(e.visit(), Stage.CALLED, Stage.SERVING, hall);
                turnedTo(e.counter(), e.visit(), hall);
            }
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
                pausedCounters.remove(e.counter());
                free(e.counter(), "closed", hall);
            }
            case HallEvent.HallTakenOver e -> {}
            case HallEvent.ChapterClosed e -> {}
            case HallEvent.DayClosed e -> {}
            case HallEvent.CounterPaused e -> {
                check(openCounters.contains(e.counter()), hall, "counter " + e.counter() + " paused while closed");
                free(e.counter(), "paused", hall);
                pausedCounters.add(e.counter());
            }
            case HallEvent.CounterResumed e ->
                check(pausedCounters.remove(e.counter()), hall, "counter " + e.counter() + " resumed while not paused");
        }
        conserved(hall);
    }

    private void dayOpened(HallEvent.DayOpened e, Hall hall) {
        if (begun) {
            carriedOver(e.carried(), hall);
        }
        begun = true;
        open.clear();
        tickets.clear();
        takenAt.clear();
        visitAtCounter.clear();
        openCounters.clear();
        pausedCounters.clear();
        for (Visit visit : e.carried().visits()) {
            check(visit.state() != VisitState.ENDED, hall, "ended " + visit.id() + " was carried");
            open.put(visit.id(), Stage.valueOf(visit.state().name()));
            tickets.put(visit.ticket(), visit.id());
            takenAt.put(visit.id(), visit.takenAt());
        }
        for (Counter counter : e.carried().counters()) {
            openCounters.add(counter.id());
            counter.visit().ifPresent(visit -> visitAtCounter.put(counter.id(), visit));
            if (counter.state() == CounterState.PAUSED) {
                pausedCounters.add(counter.id());
            }
        }
    }

    /** Holds what a day begins with against the books of the day before. */
    private void carriedOver(Carried carried, Hall hall) {
        Set<String> lost = new TreeSet<>(open.keySet());
        for (Visit visit : carried.visits()) {
            lost.remove(visit.id());
            Stage before = open.get(visit.id());
            if (before == null) {
                check(false, hall, visit.id() + " appeared at the day change");
            } else {
                boolean same = before.name().equals(visit.state().name());
                check(same, hall, visit.id() + " was " + before + " before the day change");
                Instant taken = takenAt.get(visit.id());
                check(visit.takenAt().equals(taken), hall, "the wait of " + visit.id() + " was altered");
            }
        }
        lost.forEach(visit -> check(false, hall, visit + " was lost at the day change"));
    }

    private void free(String counter, String became, Hall hall) {
        check(!visitAtCounter.containsKey(counter), hall, "counter " + counter + " " + became + " with a visit");
    }

    private void turnedTo(String counter, String visit, Hall hall) {
        check(
                visit.equals(visitAtCounter.get(counter)),
                hall,
                "counter " + counter + " turned to " + visit + " without having called it");
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
        Stage last = open.remove(e.visit());
        check(last != null, hall, e.visit() + " ended but was not open");
        boolean possible = last == null || last == lastStage(e.reason());
        check(possible, hall, e.visit() + " ended as " + e.reason() + " while " + last);
        check(!visitAtCounter.containsValue(e.visit()), hall, e.visit() + " ended while at a counter");
        Instant taken = takenAt.remove(e.visit());
        hall.visit(e.visit()).ifPresent(visit -> {
            tickets.remove(visit.ticket());
            check(visit.takenAt().equals(taken), hall, "the wait of " + e.visit() + " was altered");
        });
    }

    private static Stage lastStage(EndReason reason) {
        return switch (reason) {
            case SERVED -> Stage.SERVING;
            case NO_SHOW -> Stage.CALLED;
            case LEFT, CANCELLED, DAY_CLOSED -> Stage.WAITING;
        };
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
