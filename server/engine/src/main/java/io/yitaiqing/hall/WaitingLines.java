package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The waiting visits of a hall: one line per wish, and the longest wait per service and segment. */
final class WaitingLines {

    private record Waiter(Instant waitsFrom, long number, Visit visit) implements Comparable<Waiter> {
        @Override
        public int compareTo(Waiter other) {
            int by = waitsFrom.compareTo(other.waitsFrom);
            return by != 0 ? by : Long.compare(number, other.number);
        }
    }

    private final TreeMap<Wish, Line> lines = new TreeMap<>();
    private final Map<String, TreeSet<Waiter>> byService = new HashMap<>();
    private final Map<String, TreeSet<Waiter>> bySegment = new HashMap<>();
    private int size;

    void add(Visit visit) {
        if (lines.computeIfAbsent(visit.place().wish(), Line::new).add(visit)) {
            size++;
            Waiter waiter = new Waiter(visit.waitsFrom(), visit.number(), visit);
            visit.place().wish().services().forEach(service -> waiters(service).add(waiter));
            visit.customer().segment().ifPresent(segment -> members(segment).add(waiter));
        }
    }

    void remove(Visit visit) {
        Line line = lines.get(visit.place().wish());
        if (line != null && line.remove(visit)) {
            size--;
            if (line.isEmpty()) {
                lines.remove(line.wish());
            }
            Waiter waiter = new Waiter(visit.waitsFrom(), visit.number(), visit);
            visit.place().wish().services().forEach(service -> waiters(service).remove(waiter));
            visit.customer().segment().ifPresent(segment -> members(segment).remove(waiter));
        }
    }

    private TreeSet<Waiter> waiters(String service) {
        return byService.computeIfAbsent(service, id -> new TreeSet<>());
    }

    private TreeSet<Waiter> members(String segment) {
        return bySegment.computeIfAbsent(segment, id -> new TreeSet<>());
    }

    Collection<Line> all() {
        return Collections.unmodifiableCollection(lines.values());
    }

    /** The visit whose true wait is the longest of all. */
    Optional<Visit> longestWaiting() {
        Waiter longest = null;
        for (TreeSet<Waiter> waiters : byService.values()) {
            if (!waiters.isEmpty() && (longest == null || waiters.first().compareTo(longest) < 0)) {
                longest = waiters.first();
            }
        }
        return Optional.ofNullable(longest).map(Waiter::visit);
    }

    Optional<Visit> longestWaiting(String service) {
        return longest(byService.get(service));
    }

    Optional<Visit> longestWaitingOf(String segment) {
        return longest(bySegment.get(segment));
    }

    private static Optional<Visit> longest(TreeSet<Waiter> waiters) {
        return waiters == null || waiters.isEmpty()
                ? Optional.empty()
                : Optional.of(waiters.first().visit());
    }

    int size() {
        return size;
    }

    int size(String service) {
        return size(byService.get(service));
    }

    int sizeOf(String segment) {
        return size(bySegment.get(segment));
    }

    private static int size(TreeSet<Waiter> waiters) {
        return waiters == null ? 0 : waiters.size();
    }

    void clear() {
        lines.clear();
        byService.clear();
        bySegment.clear();
        size = 0;
    }
}
