package io.yitaiqing.hall;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each counter did last, and how its visit and the counter stood before, so that it can be taken back. */
final class LastActions {

    private final Map<String, LastAction> byCounter = new LinkedHashMap<>();

    void did(String action, Visit visit, Counter before, Instant at) {
        byCounter.put(before.id(), new LastAction(action, visit, before, at));
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
