package io.yitaiqing.hall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waiting visits of a hall: one line per wish, the oldest head first, and the longest wait per service. */
final class WaitingLines {

    private static final Comparator<Line> BY_HEAD = (one, other) -> Line.ORDER.compare(one.head(), other.head());

    private static final Comparator<Visit> TRUE_WAIT = (one, other) -> {
        int by = one.waitsFrom().compareTo(other.waitsFrom());
        return by != 0 ? by : Long.compare(one.number(), other.number());
    };

    private final Map<Wish, Line> lines = new HashMap<>();
    private final List<Line> byHead = new ArrayList<>();
    private final Map<String, SortedVisits> byService = new HashMap<>();
    private int size;

    void add(Visit visit) {
        Wish wish = visit.place().wish();
        Line line = lines.computeIfAbsent(wish, Line::new);
        boolean leads = line.isEmpty() || Line.ORDER.compare(visit, line.head()) < 0;
        if (leads && !line.isEmpty()) {
            byHead.remove(indexOf(line));
        }
        line.add(visit);
        if (leads) {
            byHead.add(-indexOf(line) - 1, line);
        }
        size++;
        for (String service : wish.services()) {
            byService
                    .computeIfAbsent(service, id -> new SortedVisits(TRUE_WAIT))
                    .add(visit);
        }
    }

    void remove(Visit visit) {
        Wish wish = visit.place().wish();
        Line line = lines.get(wish);
        boolean led = Line.ORDER.compare(visit, line.head()) == 0;
        if (led) {
            byHead.remove(indexOf(line));
        }
        line.remove(visit);
        if (line.isEmpty()) {
            lines.remove(wish);
        } else if (led) {
            byHead.add(-indexOf(line) - 1, line);
        }
        size--;
        for (String service : wish.services()) {
            byService.get(service).remove(visit);
        }
    }

    private int indexOf(Line line) {
        return Collections.binarySearch(byHead, line, BY_HEAD);
    }

    /** The lines, that with the oldest head first. */
    List<Line> all() {
        return Collections.unmodifiableList(byHead);
    }

    Optional<Visit> longestWaiting(String service) {
        List<Visit> waiting = waiting(service);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst());
    }

    int size() {
        return size;
    }

    int size(String service) {
        return waiting(service).size();
    }

    private List<Visit> waiting(String service) {
        SortedVisits waiting = byService.get(service);
        return waiting == null ? List.of() : waiting.all();
    }

    void clear() {
        lines.clear();
        byHead.clear();
        byService.clear();
        size = 0;
    }
}
