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

    private static final int UNLISTED = -1;

    /** One visit that was overtaken. */
    static final class Entry {

        private final String visit;
        private Instant waitsFrom;
        private int times;
        private int place = UNLISTED;
        /** The visit while it waits in a line; null where that is not known yet. */
        private transient Visit waiting;

        private transient Line line;

        private Entry(String visit) {
            this.visit = visit;
        }

        /** The true beginning of the wait in which it was overtaken. */
        Instant waitsFrom() {
            return waitsFrom;
        }

        Overtaken known() {
            return new Overtaken(waitsFrom, times);
        }

        /** The line in which its visit waits; looked up once for as long as the visit stays as it is. */
        Line line(WaitingLines lines) {
            if (line == null) {
                line = lines.lineOf(waiting);
            }
            return line;
        }

        private void see(Visit visit) {
            waiting = visit;
            line = null;
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
        count(entry, visit.waitsFrom(), entry.waitsFrom.equals(visit.waitsFrom()) ? entry.times + 1 : 1);
        return entry;
    }

    /** The visit at a place among some was overtaken once more; its entry is looked for the first time only. */
    void overtake(SortedVisits waiting, int place) {
        Entry entry = waiting.overtaken(place);
        if (entry == null) {
            waiting.overtaken(place, overtake(waiting.get(place)));
        } else {
            count(entry, entry.waitsFrom, entry.times + 1);
        }
    }

    /** A visit was overtaken once less in a wait than it seemed; whether it was in that wait last. */
    boolean giveBack(String visit, Instant waitsFrom) {
        Entry entry = byVisit.get(visit);
        boolean same = entry != null && entry.waitsFrom.equals(waitsFrom);
        if (same) {
            count(entry, waitsFrom, entry.times - 1);
        }
        return same;
    }

    /** Takes in what is known of a visit of which nothing is. */
    Entry put(String visit, Overtaken known) {
        Entry entry = new Entry(visit);
        byVisit.put(visit, entry);
        entry.waitsFrom = known.waitsFrom();
        entry.times = known.times();
        list(entry);
        return entry;
    }

    private void count(Entry entry, Instant waitsFrom, int times) {
        boolean listed = entry.place != UNLISTED;
        unlist(entry);
        entry.waitsFrom = waitsFrom;
        entry.times = times;
        if (listed) {
            list(entry);
        }
    }

    /** Takes note of how a visit stands after it began or ceased to wait in a line, or waits there otherwise. */
    void stands(Visit visit) {
        Entry entry = byVisit.get(visit.id());
        if (entry == null) {
            return;
        }
        boolean waits = visit.state() == VisitState.WAITING;
        entry.see(waits ? visit : null);
        if (!waits) {
            unlist(entry);
        } else if (entry.place == UNLISTED) {
            list(entry);
        }
    }

    /** The visit of an entry, if it waits in a line in that very wait; else null. */
    Visit waiting(Entry entry, VisitBook visits) {
        if (entry.waiting == null) {
            visits.get(entry.visit).ifPresentOrElse(this::stands, () -> unlist(entry));
        }
        Visit waiting = entry.waiting;
        return waiting != null && waiting.waitsFrom().equals(entry.waitsFrom) ? waiting : null;
    }

    private void list(Entry entry) {
        while (byTimes.size() <= entry.times) {
            byTimes.add(new ArrayList<>());
        }
        List<Entry> same = byTimes.get(entry.times);
        entry.place = same.size();
        same.add(entry);
    }

    void remove(String visit) {
        Entry entry = byVisit.remove(visit);
        if (entry != null) {
            unlist(entry);
        }
    }

    private void unlist(Entry entry) {
        if (entry.place == UNLISTED) {
            return;
        }
        List<Entry> same = byTimes.get(entry.times);
        Entry last = same.removeLast();
        if (last != entry) {
            same.set(entry.place, last);
            last.place = entry.place;
        }
        entry.place = UNLISTED;
    }

    void clear() {
        byVisit.clear();
        byTimes.clear();
    }

    /** More often than all were overtaken. */
    int beyond() {
        return byTimes.size();
    }

    /** Those overtaken just so often, in no order: all who wait in a line, and of others only some. */
    List<Entry> times(int times) {
        return byTimes.get(times);
    }

    void copyFrom(Overtakes other) {
        other.byVisit.forEach((visit, entry) -> {
            Entry copy = put(visit, entry.known());
            if (entry.place == UNLISTED) {
                unlist(copy);
            }
        });
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
