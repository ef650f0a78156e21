package io.yitaiqing.hall;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What each counter did last, with visit and counter before and after it, so that it can be taken back. */
final class LastActions {

    private final Map<String, LastAction> byCounter = new LinkedHashMap<>();
    private LastAction acting;

    /** Notes an action before its event is applied. */
    void did(String action, Visit visit, Counter before, Instant at) {
        acting = new LastAction(action, visit, before, at);
    }

    /**
     * Keeps how an action left its visit and counter, once an event of it was applied: the action's own, the end or
     * further way of the visit it moves, and the closing of the counter it freed after the doors were shut.
     */
    void follow(HallEvent event, Books books) {
        switch (event) {
            case HallEvent.VisitEnded e ->
                moved(e.visit(), action -> action.moves() || action.continuesInVain(e, books.at), books);
            case HallEvent.VisitContinued e -> moved(e.visit(), LastAction::moves, books);
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
            case HallEvent.OfCall e -> {
                if (acting != null) {
                    keep(acting, visit(acting, books), books);
                    acting = null;
                }
            }
            case HallEvent.OfDay e -> {}
            case HallEvent.OfCounter e -> {}
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    private void moved(String visit, Predicate<LastAction> byIt, Books books) {
        Visit left = books.visits.get(visit).orElseThrow();
        LastAction action =
                left.leg().isPresent() ? byCounter.get(left.leg().get().counter()) : null;
        if (action != null && action.visit().id().equals(visit) && byIt.test(action)) {
            keep(action, left, books);
        }
    }

    private void keep(LastAction action, Visit left, Books books) {
        String counter = action.before().id();
        byCounter.put(counter, action.left(left, books.counters.get(counter).orElseThrow()));
    }

    private static Visit visit(LastAction action, Books books) {
        return books.visits.get(action.visit().id()).orElseThrow();
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
