package io.yitaiqing.hall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each counter did last, with visit and counter before and after it, so that it can be taken back. */
final class LastActions {

    private final Map<String, LastAction> byCounter = new HashMap<>();

    /** Notes an action with its visit and its counter before and after it. */
    void did(String action, Visit visit, Counter before, Instant at, Visit visitAfter, Counter after) {
        byCounter.put(before.id(), new LastAction(action, visit, before, at, visitAfter, after));
    }

    /** A visit ended, which may be the end of an action that moves it. */
    void ended(Visit visit, EndReason why, Books books) {
        LastAction action = with(visit);
        if (action != null && (action.moves() || action.continuesInVain(why, books.at))) {
            keep(action, visit, books);
        }
    }

    /** A visit waits for its further errands, which may be the end of an action that moves it. */
    void continued(Visit visit, Books books) {
        LastAction action = with(visit);
        if (action != null && action.moves()) {
            keep(action, visit, books);
        }
    }

    /** What belongs to the state in which an action left its visit is taken back with it. */
    void goesOn(Visit visit, Books books) {
        LastAction action = with(visit);
        if (action != null && action.goesOn(visit)) {
            keep(action, visit, books);
        }
    }

    /** A counter closed, which may be the end of the action that freed it after the doors were shut. */
    void closed(String counter, Books books) {
        LastAction action = byCounter.get(counter);
        if (action != null && action.after().state() == CounterState.IDLE && !books.open) {
            keep(action, action.visitAfter(), books);
        }
    }

    /** What the last counter of a visit did last, if it did it with that visit; otherwise null. */
    private LastAction with(Visit visit) {
        LastAction action =
                visit.leg().isPresent() ? byCounter.get(visit.leg().get().counter()) : null;
        return action != null && action.visit().id().equals(visit.id()) ? action : null;
    }

    /** Keeps how an action left its visit and counter, once a further event of it was applied. */
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
