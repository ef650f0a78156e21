package io.yitaiqing.hall;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each counter did last, with visit and counter before and after it, so that it can be taken back. */
final class LastActions {

    private final Map<String, LastAction> byCounter = new LinkedHashMap<>();

    /** Notes an action with its visit and its counter before and after it. */
    void did(String action, Visit visit, Counter before, Instant at, Visit visitAfter, Counter after) {
        byCounter.put(
                before.id(), new LastAction(action, visit, before, at, Optional.of(visitAfter), Optional.of(after)));
    }

    /**
     * Keeps how an action left its visit and counter, once a further event of it was applied: the end or further way
     * of the visit it moves, and the closing of the counter it freed after the doors were shut.
     */
    void follow(HallEvent event, Books books) {
        switch (event) {
            case HallEvent.VisitEnded e -> {
                LastAction action = with(e.visit(), books);
                if (action != null && (action.moves() || action.continuesInVain(e, books.at))) {
                    keep(action, books.visits.get(e.visit()).orElseThrow(), books);
                }
            }
            case HallEvent.VisitContinued e -> {
                LastAction action = with(e.visit(), books);
                if (action != null && action.moves()) {
                    keep(action, books.visits.get(e.visit()).orElseThrow(), books);
                }
            }
            case HallEvent.TicketRecalled e -> goesOn(e.counter(), books);
            case HallEvent.StepMarked e -> goesOn(e.counter(), books);
            case HallEvent.CounterClosed e -> {
                LastAction action = byCounter.get(e.counter());
                boolean freed = action != null
                        && action.after()
                                .filter(left -> left.state() == CounterState.IDLE)
                                .isPresent();
                if (freed && !books.open) {
                    keep(action, action.visitAfter().orElseThrow(), books);
                }
            }
            case HallEvent.OfCall e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfDay e -> {}
            case HallEvent.OfCounter e -> {}
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfDispatch e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    /** What belongs to the state in which an action left its visit is taken back with it. */
    private void goesOn(String counter, Books books) {
        LastAction action = byCounter.get(counter);
        if (action != null) {
            books.visits.get(action.visit().id()).filter(action::goesOn).ifPresent(visit -> keep(action, visit, books));
        }
    }

    /** What the last counter of a visit did last, if it did it with that visit; otherwise null. */
    private LastAction with(String visit, Books books) {
        Optional<Leg> leg = books.visits.get(visit).orElseThrow().leg();
        LastAction action = leg.isPresent() ? byCounter.get(leg.get().counter()) : null;
        return action != null && action.visit().id().equals(visit) ? action : null;
    }

    private void keep(LastAction action, Visit left, Books books) {
        String counter = action.before().id();
        byCounter.put(counter, action.left(left, books.counters.get(counter).orElseThrow()));
    }

    Optional<LastAction> of(String counter) {
        return Optional.ofNullable(byCounter.get(counter));
    }

    void forget(String counter) {
        byCounter.remove(counter);
    }

    void clear() {
        byCounter.clear();
    }

    void copyFrom(LastActions other) {
        byCounter.putAll(other.byCounter);
    }

    List<Object> state() {
        return List.of(Map.copyOf(byCounter));
    }
}
