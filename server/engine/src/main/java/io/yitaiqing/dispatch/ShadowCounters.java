package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.ShadowHall;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
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
    private final ShadowWaits waits;
    private final Map<String, Own> own = new TreeMap<>();
    /** The visits at counters, by the counter, under their names here. */
    private final Map<String, String> visits = new HashMap<>();

    ShadowCounters(ShadowHall shadow, ShadowWaits waits) {
        this.shadow = shadow;
        this.waits = waits;
        shadow.hall()
                .counters()
                .forEach(counter -> counter.visit().ifPresent(visit -> visits.put(counter.id(), visit)));
    }

    /** Lets the visit go that was at a counter. */
    private void vacate(String counter, Instant at) {
        String visit = visits.remove(counter);
        if (visit != null) {
            shadow.hall()
                    .visit(visit)
                    .filter(Visit::atCounter)
                    .filter(one -> one.counter().equals(Optional.of(counter)))
                    .ifPresent(one -> shadow.let(one, at));
        }
    }

    /** Lets the visit go that was at a counter in step, where the real hall's is gone. */
    void vacated(String id, Hall real, Instant at) {
        boolean empty = real.counter(id).flatMap(Counter::visit).isEmpty();
        if (inStep(id) && empty) {
            vacate(id, at);
        }
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
        visits.put(counter.id(), wait.id);
        own.put(counter.id(), new Own(counter.id(), Optional.of(wait), since, until));
        shadow.put(counter, Optional.of(wait.id), since);
    }

    /** A counter has nobody to serve while it serves somebody in the real hall. */
    void free(Counter counter, Instant since) {
        vacate(counter.id(), since);
        own.put(counter.id(), new Own(counter.id(), Optional.empty(), since, since));
        shadow.put(counter, Optional.empty(), since);
    }

    /** A counter calls whom it calls in the real hall. */
    void callsInStep(String counter, ShadowWait wait) {
        own.remove(counter);
        visits.put(counter, wait.id);
    }

    /** A counter is as in the real hall again. */
    void join(Counter real, Hall hall, Instant at) {
        own.remove(real.id());
        vacate(real.id(), at);
        mirror(real, hall, at);
    }

    private void mirror(Counter real, Hall hall, Instant at) {
        Optional<Visit> visit = real.visit().flatMap(hall::visit);
        Optional<String> name = visit.map(one -> visits.computeIfAbsent(real.id(), counter -> waits.nameFor(one.id())));
        visit.ifPresent(one -> shadow.put(name.orElseThrow(), one, at));
        shadow.put(real, name);
    }

    /** Follows what became of a counter in the real hall. */
    void follow(String id, Hall real, Instant at) {
        Optional<Counter> now = real.counter(id);
        Own known = own.get(id);
        if (now.isEmpty()) {
            own.remove(id);
        } else if (known == null) {
            mirror(now.get(), real, at);
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
