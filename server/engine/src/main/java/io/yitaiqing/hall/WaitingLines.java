package io.yitaiqing.hall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waiting visits of a hall: one line per wish and preference, the oldest head first, and the longest waits. */
final class WaitingLines {

    /** The line of those who wish the same and prefer the same. */
    private record Key(Wish wish, Preferences preferences) {}

    private final Map<Wish, Line> lines = new HashMap<>();
    private final Map<Key, Line> preferring = new HashMap<>();
    private final List<Line> byHead = new ArrayList<>();
    private final List<Line> all = Collections.unmodifiableList(byHead);
    private final LongestWaits byService = new LongestWaits();
    private final LongestWaits bySegment = new LongestWaits();
    private int size;

    void add(Visit visit) {
        Line line = lineFor(visit);
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
        Line line = lineOf(visit);
        boolean led = visit == line.head();
        if (led) {
            byHead.remove(line);
        }
        line.remove(visit);
        if (line.isEmpty()) {
            forget(line);
        } else if (led) {
            lineUp(line);
        }
        size--;
        Optional<String> segment = visit.customer().segment();
        if (segment.isPresent()) {
            bySegment.of(segment.get()).remove(visit);
        }
    }

    /** The line in which a visit stands, or would stand; null where there is none. */
    Line lineOf(Visit visit) {
        Preferences preferences = visit.customer().preferences();
        Wish wish = visit.place().wish();
        return preferences == Preferences.NONE ? lines.get(wish) : preferring.get(new Key(wish, preferences));
    }

    private Line lineFor(Visit visit) {
        Line known = lineOf(visit);
        return known == null ? begin(visit.place().wish(), visit.customer().preferences()) : known;
    }

    private Line begin(Wish wish, Preferences preferences) {
        Line line = new Line(
                wish, preferences, wish.services().stream().map(byService::of).toList());
        if (preferences == Preferences.NONE) {
            lines.put(wish, line);
        } else {
            preferring.put(new Key(wish, preferences), line);
        }
        return line;
    }

    private void forget(Line line) {
        if (line.preferences() == Preferences.NONE) {
            lines.remove(line.wish());
        } else {
            preferring.remove(new Key(line.wish(), line.preferences()));
        }
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

    /** The visits that wait for a service, the longest true wait first. */
    List<Visit> byTrueWait(String service) {
        return byService.all(service);
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
        preferring.clear();
        byHead.clear();
        byService.clear();
        bySegment.clear();
        size = 0;
    }
}
