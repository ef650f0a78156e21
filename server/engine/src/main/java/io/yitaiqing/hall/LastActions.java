package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
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
    private final Map<String, List<LastAction>> byCounter = new LinkedHashMap<>();

    /** Notes an action with its visit, if it has one, and its counter before and after it. */
    void did(LastAction action) {
        String counter = action.before().id();
        List<LastAction> earlier = byCounter.getOrDefault(counter, List.of());
        byCounter.put(counter, action.action().leavesVisits() ? over(earlier, action) : List.of(action));
    }

    private static List<LastAction> over(List<LastAction> earlier, LastAction action) {
        List<LastAction> all = new ArrayList<>(earlier.subList(Math.max(0, earlier.size() - MOST + 1), earlier.size()));
        all.add(action);
        return List.copyOf(all);
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
        List<LastAction> all = byCounter.getOrDefault(counter, List.of());
        if (uncovers && all.size() > 1) {
            byCounter.put(counter, List.copyOf(all.subList(0, all.size() - 1)));
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
            case HallEvent.VisitEnded e ->
                with(e.visit(), books)
                        .filter(action -> action.moves() || action.continuesInVain(e, books.at))
                        .ifPresent(action -> keep(action, visit(e.visit(), books), books));
            case HallEvent.VisitContinued e ->
                with(e.visit(), books)
                        .filter(LastAction::moves)
                        .ifPresent(action -> keep(action, visit(e.visit(), books), books));
            case HallEvent.TicketRecalled e -> {
                Visit visit = visit(e.visit(), books);
                of(e.counter())
                        .filter(action -> action.calledAgain(visit))
                        .ifPresentOrElse(
                                action -> keep(action, visit, books),
                                () -> stays(CounterAction.RECALL, e.counter(), books));
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

    /** What the last counter of a visit did last, if it did it with that visit. */
    private Optional<LastAction> with(String visit, Books books) {
        return visit(visit, books).counter().flatMap(this::of).filter(action -> action.with(visit));
    }

    private static Visit visit(String id, Books books) {
        return books.visits.get(id).orElseThrow();
    }

    private void keep(LastAction action, Visit left, Books books) {
        String counter = action.before().id();
        List<LastAction> all = new ArrayList<>(byCounter.get(counter));
        all.set(all.size() - 1, action.left(left, books.counters.get(counter).orElseThrow()));
        byCounter.put(counter, List.copyOf(all));
    }

    private void stays(CounterAction action, String counter, Books books) {
        Counter now = books.counters.get(counter).orElseThrow();
        did(new LastAction(action, Optional.empty(), now, books.at, Optional.empty(), now));
    }

    Optional<LastAction> of(String counter) {
        List<LastAction> all = byCounter.get(counter);
        return all == null ? Optional.empty() : Optional.of(all.getLast());
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
