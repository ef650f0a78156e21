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

    /** Who signs in begins anew: what was done at this counter, or by them elsewhere, is past. */
    void signedIn(String counter, Optional<String> clerk) {
        byCounter.remove(counter);
        byCounter
                .values()
                .removeIf(last -> clerk.isPresent() && last.before().clerk().equals(clerk));
    }

    /** What a counter is able to do holds whatever is taken back. */
    void able(String counter, List<String> abilities) {
        byCounter.computeIfPresent(
                counter,
                (id, last) -> new LastAction(
                        last.action(), last.visit(), last.before().able(abilities), last.at()));
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
