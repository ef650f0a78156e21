package io.yitaiqing.hall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waiting visits of a hall: one line per wish, the oldest head first, and the longest waits. */
final class WaitingLines {

    private static final Comparator<Line> BY_HEAD = (one, other) -> Line.ORDER.compare(one.head(), other.head());

    private final Map<Wish, Line> lines = new HashMap<>();
    private final List<Line> byHead = new ArrayList<>();
    private final List<Line> all = Collections.unmodifiableList(byHead);
    private final LongestWaits byService = new LongestWaits();
    private final LongestWaits bySegment = new LongestWaits();
    private int size;

    void add(Visit visit) {
        Wish wish = visit.place().wish();
        Line line = lines.computeIfAbsent(wish, Line::new);
        boolean leads = line.isEmpty() || Line.ORDER.compare(visit, line.head()) < 0;
        if (leads && !line.isEmpty()) {
            byHead.remove(line);
        }
        line.add(visit);
        if (leads) {
            lineUp(line);
        }
        size++;
        for (String service : wish.services()) {
            byService.add(service, visit);
        }
        visit.customer().segment().ifPresent(segment -> bySegment.add(segment, visit));
    }

    void remove(Visit visit) {
        Wish wish = visit.place().wish();
        Line line = lines.get(wish);
        boolean led = visit == line.head();
        if (led) {
            byHead.remove(line);
        }
        line.remove(visit);
        if (line.isEmpty()) {
            lines.remove(wish);
        } else if (led) {
            lineUp(line);
        }
        size--;
        for (String service : wish.services()) {
            byService.remove(service, visit);
        }
        visit.customer().segment().ifPresent(segment -> bySegment.remove(segment, visit));
    }

    private void lineUp(Line line) {
        byHead.add(-Collections.binarySearch(byHead, line, BY_HEAD) - 1, line);
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

    /** The visits that wait for a service, the longest true wait first. */
    List<Visit> byTrueWait(String service) {
        return byService.of(service);
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
