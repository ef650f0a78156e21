package io.yitaiqing.simulator.served;

import io.yitaiqing.node.web.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A few things by their ids, each remembered by the idempotency key that asked for it. */
final class Kept<T> {

    private record One<T>(T thing, Optional<String> key, Instant since) {}

    private final Map<String, One<T>> all = new LinkedHashMap<>();
    private final int most;
    private final Refusals unknown;
    private final String word;

    /** Keeps so many things; {@code word} is what sentences call one of them. */
    Kept(int most, Refusals unknown, String word) {
        this.most = most;
        this.unknown = unknown;
        this.word = word;
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    void expectRoom() {
        if (all.size() >= most) {
            throw Refusals.TOO_MANY.because("Expected fewer than " + most + " " + word
                    + "s on this node, but there are " + all.size() + "; close one, or come again in some minutes.");
        }
    }

    /** What the same key asked for before. */
    Optional<T> asked(Optional<String> key) {
        return key.isEmpty()
                ? Optional.empty()
                : all.values().stream()
                        .filter(one -> one.key().equals(key))
                        .map(One::thing)
                        .findFirst();
    }

    T add(String id, T thing, Optional<String> key, Instant now) {
        all.put(id, new One<>(thing, key, now));
        return thing;
    }

    boolean has(String id) {
        return all.containsKey(id);
    }

    T get(String id) {
        if (!has(id)) {
            throw refusal();
        }
        return all.get(id).thing();
    }

    RefusedException refusal() {
        return unknown.because("Expected a " + word + " of this node, but there is none with this id; it may have been"
                + " closed, or forgotten because nobody watched it.");
    }

    Optional<T> remove(String id) {
        return Optional.ofNullable(all.remove(id)).map(One::thing);
    }

    Collection<T> all() {
        return all.values().stream().map(One::thing).toList();
    }

    /** The ids of those that were added longer ago than this. */
    List<String> olderThan(Duration age, Instant now) {
        List<String> old = new ArrayList<>();
        all.forEach((id, one) -> {
            if (one.since().plus(age).isBefore(now)) {
                old.add(id);
            }
        });
        return old;
    }
}
