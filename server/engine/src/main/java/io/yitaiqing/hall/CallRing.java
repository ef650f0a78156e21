package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The last calls of a hall in a ring, so that a display which was away announces only what it missed. */
final class CallRing {

    private final Deque<Call> ring = new ArrayDeque<>();
    private long last;

    /** Adds a call; {@code changed} hears its number and the number of one that fell out. */
    void add(Visit visit, String counter, Optional<String> zone, Instant at, boolean recall, LongConsumer changed) {
        Call call = new Call(++last, visit.id(), visit.ticket(), counter, zone, at, recall);
        ring.addLast(call);
        changed.accept(call.number());
        if (ring.size() > Hall.RING) {
            changed.accept(ring.removeFirst().number());
        }
    }

    void startAt(long last) {
        this.last = last;
        ring.clear();
    }

    long last() {
        return last;
    }

    List<Call> all() {
        return List.copyOf(ring);
    }

    void copyFrom(CallRing other) {
        last = other.last;
        ring.addAll(other.ring);
    }
}
