package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each counter did last, with visit and counter before and after it, so that it can be taken back.
 *
 * <p>What leaves visits where they are is laid over what came before it: taken back, it uncovers that.
 */
final class LastActions {

    /** How many actions of one counter are kept at most. */
    private static final int MOST = 20;

    /** By counter, the last action last. */
    private final Map<String, Deque<LastAction>> byCounter = new LinkedHashMap<>();

    /** Notes an action with its visit, if it has one, and its counter before and after it. */
    void did(LastAction action) {
        String counter = action.before().id();
        Deque<LastAction> all = byCounter.get(counter);
        if (all == null) {
            all = new ArrayDeque<>(MOST);
            byCounter.put(counter, all);
        } else if (!action.action().leavesVisits()) {
            all.clear();
        } else if (all.size() == MOST) {
            all.removeFirst();
        }
        all.addLast(action);
    }

    /** The visit before the check of its papers that at this moment led to what is done with it now; else as it is. */
    Visit beforeCheck(String counter, Visit visit, Instant at) {
        return of(counter)
                .filter(last -> last.action() == CounterAction.CHECK_MATERIALS
                        && last.at().equals(at)
                        && last.visitAfter().equals(Optional.of(visit)))
                .flatMap(LastAction::visit)
                .orElse(visit);
    }

    /** Forgets an action that was taken back, and what it had put out of reach. */
    void undone(String counter, String action) {
        boolean uncovers =
                CounterAction.of(action).filter(CounterAction::leavesVisits).isPresent();
        Deque<LastAction> all = byCounter.get(counter);
        if (uncovers && all != null && all.size() > 1) {
            all.removeLast();
        } else {
            byCounter.remove(counter);
        }
    }

    /**
     * Keeps how an action left its visit and counter, once a further event of it was applied: the end or further way
     * of the visit it moves, and the closing of the counter it freed after the doors were shut.
     */
    void follow(HallEvent event, Books books) {
        switch (event) {
            case HallEvent.VisitEnded e -> {
                Visit visit = visit(e.visit(), books);
                LastAction action = with(visit);
                if (action != null && (action.moves() || action.continuesInVain(e, books.at))) {
                    keep(action, visit, books);
                }
            }
            case HallEvent.VisitContinued e -> {
                Visit visit = visit(e.visit(), books);
                LastAction action = with(visit);
                if (action != null && action.moves()) {
                    keep(action, visit, books);
                }
            }
            case HallEvent.TicketRecalled e -> {
                Visit visit = visit(e.visit(), books);
                LastAction action = last(e.counter());
                if (action != null && action.calledAgain(visit)) {
                    keep(action, visit, books);
                } else {
                    stays(CounterAction.RECALL, e.counter(), books);
                }
            }
            case HallEvent.CounterOpened e -> stays(CounterAction.OPEN, e.counter(), books);
            case HallEvent.CounterClosed e ->
                of(e.counter())
                        .filter(action -> action.freed() && !books.open)
                        .ifPresentOrElse(
                                action -> keep(action, action.visitAfter().orElseThrow(), books),
                                () -> stays(CounterAction.CLOSE, e.counter(), books));
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

    /** What the last counter of a visit did last, if it did it with that visit; else null. */
    private LastAction with(Visit visit) {
        LastAction action = visit.leg().isPresent() ? last(visit.leg().get().counter()) : null;
        return action != null && action.with(visit.id()) ? action : null;
    }

    private static Visit visit(String id, Books books) {
        return books.visits.get(id).orElseThrow();
    }

    private void keep(LastAction action, Visit left, Books books) {
        String counter = action.before().id();
        Deque<LastAction> all = byCounter.get(counter);
        all.removeLast();
        all.addLast(action.left(left, books.counters.get(counter).orElseThrow()));
    }

    private void stays(CounterAction action, String counter, Books books) {
        Counter now = books.counters.get(counter).orElseThrow();
        did(new LastAction(action, Optional.empty(), now, books.at, Optional.empty(), now));
    }

    Optional<LastAction> of(String counter) {
        return Optional.ofNullable(last(counter));
    }

    private LastAction last(String counter) {
        Deque<LastAction> all = byCounter.get(counter);
        return all == null ? null : all.getLast();
    }

    void forget(String counter) {
        byCounter.remove(counter);
    }

    void clear() {
        byCounter.clear();
    }

    void copyFrom(LastActions other) {
        other.byCounter.forEach((counter, all) -> byCounter.put(counter, new ArrayDeque<>(all)));
    }

    List<Object> state() {
        Map<String, List<LastAction>> all = new LinkedHashMap<>();
        byCounter.forEach((counter, actions) -> all.put(counter, List.copyOf(actions)));
        return List.of(Map.copyOf(all));
    }
}
