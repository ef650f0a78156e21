package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.ShadowHall;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The counters of a shadow's world that are out of step: they serve, or wait for, others than in the real hall. */
final class ShadowCounters {

    /** A counter that goes its own way; without a wait it is free since then. */
    static final class Own {
        final String counter;
        Optional<ShadowWait> serving;
        Instant since;
        Instant freeAt;

        private Own(String counter, Optional<ShadowWait> serving, Instant since, Instant freeAt) {
            this.counter = counter;
            this.serving = serving;
            this.since = since;
            this.freeAt = freeAt;
        }
    }

    private final ShadowHall shadow;
    private final Map<String, Own> own = new TreeMap<>();

    ShadowCounters(ShadowHall shadow) {
        this.shadow = shadow;
    }

    boolean none() {
        return own.isEmpty();
    }

    boolean inStep(String counter) {
        return !own.containsKey(counter);
    }

    boolean busy(String counter) {
        return own.containsKey(counter) && own.get(counter).serving.isPresent();
    }

    /** A counter serves somebody of its own until a moment. */
    void serves(Counter counter, ShadowWait wait, Instant since, Instant until) {
        own.put(counter.id(), new Own(counter.id(), Optional.of(wait), since, until));
        shadow.put(counter, Optional.of(wait.id), since);
    }

    /** A counter has nobody to serve while it serves somebody in the real hall. */
    void free(Counter counter, Instant since) {
        own.put(counter.id(), new Own(counter.id(), Optional.empty(), since, since));
        shadow.put(counter, Optional.empty(), since);
    }

    /** A counter is as in the real hall again. */
    void join(Counter real) {
        own.remove(real.id());
        shadow.put(real);
    }

    /** Follows what became of a counter in the real hall. */
    void follow(String id, Hall real) {
        Optional<Counter> now = real.counter(id);
        Own known = own.get(id);
        if (now.isEmpty()) {
            own.remove(id);
        } else if (known == null) {
            shadow.put(now.get());
        } else {
            shadow.put(now.get(), known.serving.map(wait -> wait.id), known.since);
        }
    }

    /** The counter whose own visit is done first, if that is by a moment. */
    Optional<Own> nextDone(Instant by) {
        return own.values().stream()
                .filter(one -> one.serving.isPresent() && !one.freeAt.isAfter(by))
                .min(Comparator.comparing(one -> one.freeAt));
    }

    /** The counters that are free by themselves, those with the fewest skills first, ties to the longest idle. */
    List<String> free() {
        return own.values().stream()
                .filter(one -> one.serving.isEmpty())
                .sorted(Comparator.comparingInt((Own one) -> shadow.hall()
                                .counter(one.counter)
                                .map(counter -> counter.abilities().size())
                                .orElse(0))
                        .thenComparing(one -> one.since)
                        .thenComparing(one -> one.counter))
                .map(one -> one.counter)
                .toList();
    }

    /** The counter that serves a wait of its own, if one does. */
    Optional<Own> serving(ShadowWait wait) {
        for (Own one : own.values()) {
            if (one.serving.isPresent() && one.serving.get() == wait) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
