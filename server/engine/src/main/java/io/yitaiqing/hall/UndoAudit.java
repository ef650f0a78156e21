package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The part of an audit that follows undos: only what was just done is taken back, and to exactly what was before. */
final class UndoAudit {

    private record Did(CounterAction action, Optional<Visit> visit, Counter counter, Instant at) {}

    private record Unoffered(Visit visit, Counter counter) {}

    private final Findings findings;
    private final Map<String, Unoffered> unoffered = new HashMap<>();
    private final Map<String, Visit> visits = new HashMap<>();
    private final Map<String, Counter> counters = new HashMap<>();
    private final Map<String, Deque<Did>> done = new HashMap<>();

    UndoAudit(Findings findings) {
        this.findings = findings;
    }

    void on(HallEvent.OfCounter event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.CounterPaused e -> did(CounterAction.PAUSE, Optional.empty(), e.counter(), at);
            case HallEvent.CounterResumed e -> did(CounterAction.RESUME, Optional.empty(), e.counter(), at);
            case HallEvent.CounterOpened e -> done.remove(e.counter());
            case HallEvent.CounterClosed e -> {
                // Behind shut doors a counter closes with its last visit, which may still be taken back.
                if (hall.open()) {
                    done.remove(e.counter());
                }
            }
            case HallEvent.CounterTakenDown e -> done.remove(e.counter());
            case HallEvent.AbilitiesChanged e -> {}
            case HallEvent.CounterSetUp e -> {}
            case HallEvent.EquipmentFailed e -> {}
            case HallEvent.EquipmentRepaired e -> {}
        }
    }

    void on(HallEvent.OfVisit event, Instant at) {
        if (event instanceof HallEvent.MaterialsChecked e) {
            didWith(CounterAction.CHECK_MATERIALS, e.visit(), at);
        } else if (event instanceof HallEvent.ErrandAdded e) {
            didWith(CounterAction.ADD_ERRAND, e.visit(), at);
        } else if (event instanceof HallEvent.ErrandDropped e) {
            didWith(CounterAction.DROP_ERRAND, e.visit(), at);
        }
    }

    void on(HallEvent.OfCall event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.TicketCalled e -> did(CounterAction.CALL, Optional.of(e.visit()), e.counter(), at);
            case HallEvent.VisitSent e -> did(CounterAction.SEND, Optional.of(e.visit()), e.counter(), at);
            case HallEvent.ServiceStarted e -> did(CounterAction.START, Optional.of(e.visit()), e.counter(), at);
            case HallEvent.ServiceFinished e -> did(CounterAction.FINISH, Optional.of(e.visit()), e.counter(), at);
            case HallEvent.VisitTransferred e -> did(CounterAction.TRANSFER, Optional.of(e.visit()), e.counter(), at);
            case HallEvent.VisitParked e ->
                e.counter().ifPresent(counter -> did(CounterAction.PARK, Optional.of(e.visit()), counter, at));
            case HallEvent.TicketNotShown e -> did(CounterAction.NO_SHOW, Optional.of(e.visit()), e.counter(), at);
            case HallEvent.StepMarked e -> didWith(CounterAction.STEP, e.visit(), at);
            case HallEvent.PaperHandedOver e -> didWith(CounterAction.HAND_OVER, e.visit(), at);
            case HallEvent.PaperReturned e -> didWith(CounterAction.RETURN_PAPER, e.visit(), at);
            case HallEvent.TicketRecalled e -> recalled(e.counter());
            case HallEvent.ActionUndone e -> undone(e, at, hall);
            case HallEvent.VisitContinued e -> {}
        }
    }

    /** Keeps how a visit and the counters stand after an event, for they stand so before the next. */
    void remember(String visit, Hall hall) {
        hall.visit(visit).ifPresentOrElse(known -> visits.put(visit, known), () -> visits.remove(visit));
        hall.counters().forEach(counter -> counters.put(counter.id(), counter));
    }

    /** An accepted call is taken back to what was before its offer. */
    void on(HallEvent.OfDispatch event, Hall hall) {
        if (event instanceof HallEvent.OfferMade e) {
            unoffered.put(e.counter(), new Unoffered(visits.get(e.visit()), counters.get(e.counter())));
        } else if (event instanceof HallEvent.OfferEnded e) {
            unoffered.remove(e.counter());
            remember(e.visit(), hall);
        }
    }

    void accepted(String counter) {
        Unoffered before = unoffered.remove(counter);
        visits.put(before.visit().id(), before.visit());
        counters.put(counter, before.counter());
    }

    private void didWith(CounterAction action, String id, Instant at) {
        Visit visit = visits.get(id);
        if (visit != null && visit.atCounter()) {
            did(action, Optional.of(id), visit.counter().orElseThrow(), at);
        }
    }

    private void did(CounterAction action, Optional<String> visit, String counter, Instant at) {
        if (!action.leavesVisits()) {
            Deque<Did> earlier = done.getOrDefault(counter, new ArrayDeque<>());
            // A check that parks or ends its visit is taken back with that.
            Did check = earlier.peekLast();
            earlier.clear();
            if (check != null
                    && check.action() == CounterAction.CHECK_MATERIALS
                    && check.at().equals(at)) {
                earlier.add(check);
            }
        }
        done.computeIfAbsent(counter, id -> new ArrayDeque<>())
                .add(new Did(action, visit.map(visits::get), counters.get(counter), at));
    }

    private void recalled(String counter) {
        Deque<Did> all = done.getOrDefault(counter, new ArrayDeque<>());
        boolean ofCall = !all.isEmpty()
                && (all.getLast().action() == CounterAction.CALL
                        || all.getLast().action() == CounterAction.SEND);
        if (!ofCall) {
            done.remove(counter);
        }
    }

    private void undone(HallEvent.ActionUndone e, Instant at, Hall hall) {
        Deque<Did> all = done.getOrDefault(e.counter(), new ArrayDeque<>());
        Did last = all.pollLast();
        long withinSeconds = hall.plan().settings().undoWithinSeconds();
        Optional<String> visit = e.visit().map(Visit::id);
        boolean recent = last != null
                && last.action().word().equals(e.action())
                && last.visit().map(Visit::id).equals(visit)
                && !at.isAfter(last.at().plusSeconds(withinSeconds));
        findings.check(
                recent,
                hall,
                () -> "counter " + e.counter() + " undid what it had not just done"
                        + visit.map(id -> " with " + id).orElse(""));
        if (recent) {
            boolean same = visit.isEmpty()
                    || isAsBefore(e.visit().get(), last.visit().get())
                    || !all.isEmpty()
                            && isAsBefore(e.visit().get(), all.getLast().visit().orElse(null));
            findings.check(same, hall, () -> visit.get() + " was not put back as it was");
            boolean sameCounter = last.counter().able(e.before().abilities()).equals(e.before());
            findings.check(sameCounter, hall, () -> "counter " + e.counter() + " was not put back as it was");
            if (!last.action().leavesVisits()) {
                all.clear();
            }
        }
    }

    /** Nothing but the time of a call may differ, for its customer may need time to come. */
    private static boolean isAsBefore(Visit now, Visit before) {
        return now.equals(before)
                || before != null
                        && before.state() == VisitState.CALLED
                        && now.leg().isPresent()
                        && !now.calledAt()
                                .orElseThrow()
                                .isBefore(before.calledAt().orElseThrow())
                        && before.on(before.leg()
                                        .orElseThrow()
                                        .calledLast(now.calledAt().orElseThrow()))
                                .equals(now);
    }

    void dayOpened(Carried carried, Hall hall) {
        visits.clear();
        counters.clear();
        done.clear();
        carried.visits().forEach(visit -> visits.put(visit.id(), visit));
        hall.counters().forEach(counter -> counters.put(counter.id(), counter));
    }
}
