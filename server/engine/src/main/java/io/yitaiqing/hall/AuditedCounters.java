package io.yitaiqing.hall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The auditor's books of counters: which are open or paused, and whom each has; learnt from events alone. */
final class AuditedCounters {

    /** Hears of every fact whether it holds. */
    @FunctionalInterface
    interface Check {
        /** Notes a fact that must hold, and the sentence for when it does not. */
        void that(boolean holds, Hall hall, String sentence);
    }

    private final Check check;
    private final Map<String, String> visitAt = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> paused = new HashSet<>();

    AuditedCounters(Check check) {
        this.check = check;
    }

    void on(HallEvent.OfCounter event, Hall hall) {
        switch (event) {
            case HallEvent.CounterOpened e ->
                check.that(open.add(e.counter()), hall, "counter " + e.counter() + " opened twice");
            case HallEvent.CounterClosed e -> {
                check.that(open.remove(e.counter()), hall, "counter " + e.counter() + " closed while closed");
                paused.remove(e.counter());
                free(e.counter(), "closed", hall);
            }
            case HallEvent.CounterPaused e -> {
                check.that(open.contains(e.counter()), hall, "counter " + e.counter() + " paused while closed");
                free(e.counter(), "paused", hall);
                paused.add(e.counter());
            }
            case HallEvent.CounterResumed e ->
                check.that(paused.remove(e.counter()), hall, "counter " + e.counter() + " resumed while not paused");
            case HallEvent.CounterTakenDown e ->
                check.that(!open.contains(e.counter()), hall, "open counter " + e.counter() + " was taken down");
            case HallEvent.AbilitiesChanged e -> {}
            case HallEvent.CounterSetUp e -> {}
            case HallEvent.EquipmentFailed e -> {}
            case HallEvent.EquipmentRepaired e -> {}
        }
    }

    private void free(String counter, String became, Hall hall) {
        check.that(!visitAt.containsKey(counter), hall, "counter " + counter + " " + became + " with a visit");
    }

    /** Begins a day with the counters that went on. */
    void carried(Carried carried) {
        visitAt.clear();
        open.clear();
        paused.clear();
        for (Counter counter : carried.counters()) {
            open.add(counter.id());
            counter.visit().ifPresent(visit -> visitAt.put(counter.id(), visit));
            if (counter.state() == CounterState.PAUSED) {
                paused.add(counter.id());
            }
        }
    }

    void called(String counter, String visit, Hall hall) {
        check.that(open.contains(counter), hall, "closed counter " + counter + " called");
        check.that(!paused.contains(counter), hall, "paused counter " + counter + " called");
        String other = visitAt.put(counter, visit);
        check.that(other == null, hall, "counter " + counter + " called while it had " + other);
    }

    void turnedTo(String counter, String visit, Hall hall) {
        check.that(
                visit.equals(visitAt.get(counter)),
                hall,
                "counter " + counter + " turned to " + visit + " without having called it");
    }

    void freed(String counter, String visit, Hall hall) {
        check.that(visit.equals(visitAt.remove(counter)), hall, "counter " + counter + " freed " + visit);
    }

    /** Whether some counter has this visit. */
    boolean have(String visit) {
        return visitAt.containsValue(visit);
    }

    void undone(HallEvent.ActionUndone e, Hall hall) {
        String visit = e.visit().id();
        visitAt.remove(e.counter(), visit);
        check.that(!visitAt.containsKey(e.counter()), hall, "counter " + e.counter() + " undid with another visit");
        check.that(!have(visit), hall, visit + " was taken back while at another counter");
        Optional<String> there = e.visit().atCounter() ? Optional.of(visit) : Optional.empty();
        boolean together = e.before().visit().equals(there);
        check.that(together, hall, visit + " and counter " + e.counter() + " were taken back to different moments");
        there.ifPresent(id -> visitAt.put(e.counter(), id));
        open.add(e.counter());
        paused.remove(e.counter());
    }
}
