package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Norm;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Since when each time that a norm limits has been at its limits, though it goes on with one visit after another.
 *
 * <p>Only norms that tell after a delay are watched: where everybody waits too long but nobody longest for all of the
 * delay, the delay must still come to an end.
 */
final class TimeWatch {

    /** Since when a time has been in each band, or will be if nothing happens; empty where nothing goes on. */
    record Spell(Optional<Instant> warningSince, Optional<Instant> criticalSince) {

        static final Spell NONE = new Spell(Optional.empty(), Optional.empty());

        Optional<Instant> since(Alert.Band band) {
            return band == Alert.Band.WARNING ? warningSince : criticalSince;
        }

        Spell now(Norm norm, Optional<Instant> from, Instant at) {
            return new Spell(
                    now(warningSince, norm.warning(), from, at), now(criticalSince, norm.critical(), from, at));
        }

        /** It goes on where it was at the limit before this moment and is so now. */
        private static Optional<Instant> now(
                Optional<Instant> since, double limit, Optional<Instant> from, Instant at) {
            Optional<Instant> reached = from.map(begun -> Standing.later(begun, limit));
            boolean unbroken = since.isPresent()
                    && !since.get().isAfter(at)
                    && reached.isPresent()
                    && !reached.get().isAfter(at);
            return unbroken ? since : reached;
        }
    }

    private List<Norm> watched = List.of();
    private final Map<String, Spell> spells = new LinkedHashMap<>();

    /** Begins to watch the norms of the plan as the hall stands. */
    void begin(Books books) {
        watched = books.plan.settings().norms().stream()
                .filter(norm -> !norm.measure().counts() && norm.onDelaySeconds() > 0)
                .toList();
        spells.clear();
        look(books);
    }

    /** Looks how the hall stands after an event. */
    void look(Books books) {
        for (Norm norm : watched) {
            spells.put(norm.id(), of(norm).now(norm, Standing.from(norm, books), books.at));
        }
    }

    /** Since when the time that a norm limits has been in its bands. */
    Spell of(Norm norm) {
        return spells.getOrDefault(norm.id(), Spell.NONE);
    }

    void copyFrom(TimeWatch other) {
        watched = other.watched;
        spells.clear();
        spells.putAll(other.spells);
    }

    Map<String, Spell> state() {
        return Map.copyOf(spells);
    }
}
