package io.yitaiqing.hall;

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
        private Overtaken known;
        private int place;
        private Visit seen;
        private Line line;

        private Entry(String visit) {
            this.visit = visit;
        }

        String visit() {
            return visit;
        }

        Overtaken known() {
            return known;
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

    /** What is known of a visit; null where it was not overtaken. */
    Overtaken get(String visit) {
        Entry entry = byVisit.get(visit);
        return entry == null ? null : entry.known;
    }

    boolean contains(String visit) {
        return byVisit.containsKey(visit);
    }

    void put(String visit, Overtaken next) {
        Entry entry = byVisit.get(visit);
        if (entry == null) {
            entry = new Entry(visit);
            byVisit.put(visit, entry);
        } else {
            leave(entry);
        }
        while (byTimes.size() <= next.times()) {
            byTimes.add(new ArrayList<>());
        }
        List<Entry> same = byTimes.get(next.times());
        entry.known = next;
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
        List<Entry> same = byTimes.get(entry.known.times());
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

    /** All of them by their visits. */
    Map<String, Overtaken> all() {
        Map<String, Overtaken> all = new TreeMap<>();
        byVisit.forEach((visit, entry) -> all.put(visit, entry.known));
        return all;
    }
}
