package io.yitaiqing.hall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waiting visits of a hall: one line per wish, the oldest head first, and the longest waits. */
final class WaitingLines {

    private final Map<Wish, Line> lines = new HashMap<>();
    private final List<Line> byHead = new ArrayList<>();
    private final List<Line> all = Collections.unmodifiableList(byHead);
    private final LongestWaits byService = new LongestWaits();
    private final LongestWaits bySegment = new LongestWaits();
    private int size;

    void add(Visit visit) {
        Line line = line(visit.place().wish());
        boolean known = !line.isEmpty();
        line.add(visit);
        if (line.head() == visit) {
            if (known) {
                byHead.remove(line);
            }
            lineUp(line);
        }
        size++;
        Optional<String> segment = visit.customer().segment();
        if (segment.isPresent()) {
            bySegment.of(segment.get()).add(visit);
        }
    }

    void remove(Visit visit) {
        Line line = lines.get(visit.place().wish());
        boolean led = visit == line.head();
        if (led) {
            byHead.remove(line);
        }
        line.remove(visit);
        if (line.isEmpty()) {
            lines.remove(line.wish());
        } else if (led) {
            lineUp(line);
        }
        size--;
        Optional<String> segment = visit.customer().segment();
        if (segment.isPresent()) {
            bySegment.of(segment.get()).remove(visit);
        }
    }

    private Line line(Wish wish) {
        Line known = lines.get(wish);
        if (known == null) {
            known = new Line(wish, wish.services().stream().map(byService::of).toList());
            lines.put(wish, known);
        }
        return known;
    }

    private void lineUp(Line line) {
        byHead.add(-Collections.binarySearch(byHead, line, Line.BY_HEAD) - 1, line);
    }

    /** The lines, that with the oldest head first. */
    List<Line> all() {
        return all;
    }

    /** The visit whose true wait is the longest of all. */
    Optional<Visit> longestWaiting() {
        return byService.longest();
    }

    Optional<Visit> longestWaiting(String service) {
        return byService.longest(service);
    }

    Optional<Visit> longestWaitingOf(String segment) {
        return bySegment.longest(segment);
    }

    int size() {
        return size;
    }

    int size(String service) {
        return byService.size(service);
    }

    int sizeOf(String segment) {
        return bySegment.size(segment);
    }

    void clear() {
        lines.clear();
        byHead.clear();
        byService.clear();
        bySegment.clear();
        size = 0;
    }
}
