package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The waiting visits of a hall: one line per wish, and the longest wait per service. */
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
    private int size;

    void add(Visit visit) {
        if (lines.computeIfAbsent(visit.place().wish(), Line::new).add(visit)) {
            size++;
            Waiter waiter = new Waiter(visit.waitsFrom(), visit.number(), visit);
            visit.place().wish().services().forEach(service -> waiters(service).add(waiter));
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
        }
    }

    private TreeSet<Waiter> waiters(String service) {
        return byService.computeIfAbsent(service, id -> new TreeSet<>());
    }

    Collection<Line> all() {
        return Collections.unmodifiableCollection(lines.values());
    }

    Optional<Visit> longestWaiting(String service) {
        TreeSet<Waiter> waiters = byService.get(service);
        return waiters == null || waiters.isEmpty()
                ? Optional.empty()
                : Optional.of(waiters.first().visit());
    }

    int size() {
        return size;
    }

    int size(String service) {
        TreeSet<Waiter> waiters = byService.get(service);
        return waiters == null ? 0 : waiters.size();
    }

    void clear() {
        lines.clear();
        byService.clear();
        size = 0;
    }
}
