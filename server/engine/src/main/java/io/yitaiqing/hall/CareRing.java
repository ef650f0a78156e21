package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was last done on this business day for those who wait: how often, and the last of it in a ring. */
public final class CareRing {

    /** How many of them it keeps. */
    public static final int KEPT = 20;

    private final Deque<Care> ring = new ArrayDeque<>();
    private int today;

    void add(HallEvent.CareGiven e, Instant at, HallObserver observer) {
        Care care = new Care(++today, e.action(), e.by(), at, e.alert(), e.note());
        ring.addLast(care);
        observer.careChanged(care.number());
        if (ring.size() > KEPT) {
            observer.careChanged(ring.removeFirst().number());
        }
    }

    /** How often something was done today. */
    public int today() {
        return today;
    }

    /** The last of them, oldest first. */
    public Collection<Care> all() {
        return Collections.unmodifiableCollection(ring);
    }

    /** The one with this number, while the ring still holds it. */
    public Optional<Care> get(int number) {
        return ring.stream().filter(care -> care.number() == number).findFirst();
    }

    void clear() {
        ring.clear();
        today = 0;
    }

    void copyFrom(CareRing other) {
        ring.addAll(other.ring);
        today = other.today;
    }

    List<Object> state() {
        return List.of(today, List.copyOf(ring));
    }
}
