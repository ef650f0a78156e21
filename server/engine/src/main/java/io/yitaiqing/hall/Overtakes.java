package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who was overtaken how often in one wait, to be found by the visit and by how often. */
final class Overtakes {

    /** One visit that was overtaken. */
    static final class Entry {

        private final String visit;
        private Instant waitsFrom;
        private int times;
        private int place;
        private transient Visit seen;
        private transient Line line;

        private Entry(String visit) {
            this.visit = visit;
        }

        String visit() {
            return visit;
        }

        /** The true beginning of the wait in which it was overtaken. */
        Instant waitsFrom() {
            return waitsFrom;
        }

        Overtaken known() {
            return new Overtaken(waitsFrom, times);
        }

        /** The line in which its visit waits; looked up once for as long as the visit stays as it is. */
        Line line(Visit now, WaitingLines lines) {
            if (seen != now) {
                seen = now;
                line = lines.lineOf(now);
            }
            return line;
        }
    }

    private final Map<String, Entry> byVisit = new HashMap<>();
    private final List<List<Entry>> byTimes = new ArrayList<>();

    /** How often a visit was overtaken in its present or last wait. */
    int times(Visit visit) {
        Entry entry = byVisit.get(visit.id());
        return entry == null || !entry.waitsFrom.equals(visit.waitsFrom()) ? 0 : entry.times;
    }

    boolean contains(String visit) {
        return byVisit.containsKey(visit);
    }

    /** A visit was overtaken once more, or for the first time in a new wait. */
    Entry overtake(Visit visit) {
        Entry entry = byVisit.get(visit.id());
        if (entry == null) {
            return put(visit.id(), new Overtaken(visit.waitsFrom(), 1));
        }
        leave(entry);
        join(entry, visit.waitsFrom(), entry.waitsFrom.equals(visit.waitsFrom()) ? entry.times + 1 : 1);
        return entry;
    }

    /** The visit at a place among some was overtaken once more; its entry is looked for the first time only. */
    void overtake(SortedVisits waiting, int place) {
        Entry entry = waiting.overtaken(place);
        if (entry == null) {
            waiting.overtaken(place, overtake(waiting.get(place)));
        } else {
            leave(entry);
            join(entry, entry.waitsFrom, entry.times + 1);
        }
    }

    /** A visit was overtaken once less in a wait than it seemed; whether it was in that wait last. */
    boolean giveBack(String visit, Instant waitsFrom) {
        Entry entry = byVisit.get(visit);
        boolean same = entry != null && entry.waitsFrom.equals(waitsFrom);
        if (same) {
            leave(entry);
            join(entry, waitsFrom, entry.times - 1);
        }
        return same;
    }

    /** Takes in what is known of a visit of which nothing is. */
    Entry put(String visit, Overtaken known) {
        Entry entry = new Entry(visit);
        byVisit.put(visit, entry);
        join(entry, known.waitsFrom(), known.times());
        return entry;
    }

    private void join(Entry entry, Instant waitsFrom, int times) {
        while (byTimes.size() <= times) {
            byTimes.add(new ArrayList<>());
        }
        List<Entry> same = byTimes.get(times);
        entry.waitsFrom = waitsFrom;
        entry.times = times;
        entry.place = same.size();
        same.add(entry);
    }

    void remove(String visit) {
        Entry entry = byVisit.remove(visit);
        if (entry != null) {
            leave(entry);
        }
    }

    private void leave(Entry entry) {
        List<Entry> same = byTimes.get(entry.times);
        Entry last = same.removeLast();
        if (last != entry) {
            same.set(entry.place, last);
            last.place = entry.place;
        }
    }

    void clear() {
        byVisit.clear();
        byTimes.clear();
    }

    /** More often than all were overtaken. */
    int beyond() {
        return byTimes.size();
    }

    /** Those overtaken just so often, in no order. */
    List<Entry> times(int times) {
        return byTimes.get(times);
    }

    Collection<String> visits() {
        return byVisit.keySet();
    }

    /** What is known of a visit; null where it was not overtaken. */
    Overtaken get(String visit) {
        Entry entry = byVisit.get(visit);
        return entry == null ? null : entry.known();
    }

    /** All of them by their visits. */
    Map<String, Overtaken> all() {
        Map<String, Overtaken> all = new TreeMap<>();
        byVisit.forEach((visit, entry) -> all.put(visit, entry.known()));
        return all;
    }
}
