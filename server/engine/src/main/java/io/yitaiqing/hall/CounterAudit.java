package io.yitaiqing.hall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of an audit that follows counters: who is at them, what they do, and what they work with. */
final class CounterAudit {

    private final Findings findings;
    private final Map<String, String> visitAt = new HashMap<>();
    private final Map<String, String> clerkAt = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> paused = new HashSet<>();
    private final Set<String> failed = new HashSet<>();

    CounterAudit(Findings findings) {
        this.findings = findings;
    }

    void on(HallEvent.OfCounter event, Hall hall) {
        switch (event) {
            case HallEvent.CounterOpened e -> opened(e, hall);
            case HallEvent.CounterClosed e -> {
                findings.check(open.remove(e.counter()), hall, () -> counter(e.counter()) + " closed while closed");
                paused.remove(e.counter());
                clerkAt.remove(e.counter());
                free(e.counter(), "closed", hall);
            }
            case HallEvent.CounterPaused e -> {
                findings.check(open.contains(e.counter()), hall, () -> counter(e.counter()) + " paused while closed");
                free(e.counter(), "paused", hall);
                paused.add(e.counter());
            }
            case HallEvent.CounterResumed e ->
                findings.check(
                        paused.remove(e.counter()), hall, () -> counter(e.counter()) + " resumed while not paused");
            case HallEvent.CounterTakenDown e ->
                findings.check(
                        !open.contains(e.counter()), hall, () -> "open " + counter(e.counter()) + " was taken down");
            case HallEvent.AbilitiesChanged e ->
                findings.check(
                        open.contains(e.counter()), hall, () -> "closed " + counter(e.counter()) + " became able");
            case HallEvent.CounterSetUp e -> {
                boolean once = hall.plan().counters().stream()
                                .filter(place -> place.id().equals(e.place().id()))
                                .count()
                        == 1;
                findings.check(once, hall, () -> counter(e.place().id()) + " was set up twice");
            }
            case HallEvent.EquipmentFailed e ->
                findings.check(failed.add(e.equipment()), hall, () -> e.equipment() + " failed twice");
            case HallEvent.EquipmentRepaired e ->
                findings.check(failed.remove(e.equipment()), hall, () -> e.equipment() + " was repaired but worked");
        }
    }

    private void opened(HallEvent.CounterOpened e, Hall hall) {
        findings.check(open.add(e.counter()), hall, () -> counter(e.counter()) + " opened twice");
        e.clerk().ifPresent(clerk -> {
            boolean elsewhere = clerkAt.containsValue(clerk);
            findings.check(!elsewhere, hall, () -> "clerk " + clerk + " signed in at two counters");
            clerkAt.put(e.counter(), clerk);
        });
    }

    void on(HallEvent.OfCall event, Hall hall) {
        switch (event) {
            case HallEvent.TicketCalled e -> {
                boolean byName = e.reason().note().isPresent();
                called(e.visit(), e.counter(), e.services(), byName, hall);
            }
            case HallEvent.VisitSent e -> called(e.visit(), e.counter(), e.services(), true, hall);
            case HallEvent.TicketRecalled e -> turnedTo(e.counter(), e.visit(), hall);
            case HallEvent.ServiceStarted e -> turnedTo(e.counter(), e.visit(), hall);
            case HallEvent.StepMarked e -> turnedTo(e.counter(), e.visit(), hall);
            case HallEvent.ServiceFinished e -> freed(e.counter(), e.visit(), hall);
            case HallEvent.VisitTransferred e -> freed(e.counter(), e.visit(), hall);
            case HallEvent.VisitParked e -> e.counter().ifPresent(counter -> freed(counter, e.visit(), hall));
            case HallEvent.TicketNotShown e -> freed(e.counter(), e.visit(), hall);
            case HallEvent.ActionUndone e -> undone(e, hall);
            case HallEvent.VisitContinued e -> {}
            case HallEvent.PaperHandedOver e -> {}
            case HallEvent.PaperReturned e -> {}
        }
    }

    /** A visit that ended must not be at a counter. */
    void ended(String visit, Hall hall) {
        findings.check(!visitAt.containsValue(visit), hall, () -> visit + " ended while at a counter");
    }

    private void called(String visit, String id, List<String> services, boolean byName, Hall hall) {
        findings.check(open.contains(id), hall, () -> "closed " + counter(id) + " called");
        findings.check(!paused.contains(id), hall, () -> "paused " + counter(id) + " called");
        String other = visitAt.put(id, visit);
        findings.check(other == null, hall, () -> counter(id) + " called while it had " + other);
        Counter counter = hall.counter(id).orElseThrow();
        boolean able = counter.abilities().containsAll(services) || byName && learns(counter, services, hall);
        findings.check(
                able,
                hall,
                () -> counter(id) + " called for " + services + " but is able to do " + counter.abilities());
    }

    /** Whether the clerk at a counter knows or still learns services that it is made for. */
    private static boolean learns(Counter counter, List<String> services, Hall hall) {
        Optional<HallPlan.Clerk> clerk = counter.clerk().flatMap(hall.plan()::clerk);
        return clerk.filter(known -> known.skills().keySet().containsAll(services))
                        .isPresent()
                && hall.plan()
                        .counter(counter.id())
                        .filter(place -> place.services().containsAll(services))
                        .isPresent();
    }

    private void freed(String counter, String visit, Hall hall) {
        findings.check(visit.equals(visitAt.remove(counter)), hall, () -> counter(counter) + " freed " + visit);
    }

    private void free(String counter, String became, Hall hall) {
        findings.check(!visitAt.containsKey(counter), hall, () -> counter(counter) + " " + became + " with a visit");
    }

    private void turnedTo(String counter, String visit, Hall hall) {
        findings.check(
                visit.equals(visitAt.get(counter)),
                hall,
                () -> counter(counter) + " turned to " + visit + " without having called it");
    }

    private void undone(HallEvent.ActionUndone e, Hall hall) {
        Optional<String> undone = e.visit().map(Visit::id);
        undone.ifPresent(visit -> visitAt.remove(e.counter(), visit));
        findings.check(
                !visitAt.containsKey(e.counter()), hall, () -> counter(e.counter()) + " undid with another visit");
        undone.ifPresent(visit -> findings.check(
                !visitAt.containsValue(visit), hall, () -> visit + " was taken back while at another counter"));
        Optional<String> expected = e.visit().filter(Visit::atCounter).map(Visit::id);
        findings.check(
                e.before().visit().equals(expected),
                hall,
                () -> undone.orElse("nobody") + " and counter " + e.counter()
                        + " were taken back to different moments");
        expected.ifPresent(there -> visitAt.put(e.counter(), there));
        open.add(e.counter());
        paused.remove(e.counter());
        if (e.before().state() == CounterState.PAUSED) {
            paused.add(e.counter());
        }
        e.before().clerk().ifPresent(clerk -> clerkAt.put(e.counter(), clerk));
    }

    /** Holds the counters of a day that begins against the books, and goes on with them. */
    void dayOpened(Carried carried, boolean begunBefore, Hall hall) {
        if (begunBefore) {
            Set<String> busy = new HashSet<>(visitAt.keySet());
            carried.counters().forEach(counter -> busy.remove(counter.id()));
            busy.forEach(counter ->
                    findings.check(false, hall, () -> "busy " + counter(counter) + " was lost at the day change"));
            findings.carried("fault of ", failed, carried.failed().keySet(), hall);
        }
        List.of(visitAt, clerkAt).forEach(Map::clear);
        List.of(open, paused, failed).forEach(Set::clear);
        failed.addAll(carried.failed().keySet());
        for (Counter counter : carried.counters()) {
            open.add(counter.id());
            counter.visit().ifPresent(visit -> visitAt.put(counter.id(), visit));
            counter.clerk().ifPresent(clerk -> clerkAt.put(counter.id(), clerk));
            if (counter.state() == CounterState.PAUSED) {
                paused.add(counter.id());
            }
        }
    }

    private static String counter(String id) {
        return "counter " + id;
    }
}
