package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who was overtaken how often, and how many visits with a head start were called in a row.
 *
 * <p>A call overtakes every visit that began to wait earlier and that the counter could have called at that moment. It
 * counts though it is taken back, and it is kept of a visit that ended for as long as that may be taken up again: a
 * guarantee may be kept too well, but a customer gets no second one by leaving, nor a hall by an undo.
 */
final class FairnessBook implements Fairness {

    private final Map<String, Overtaken> overtaken = new TreeMap<>();
    private final TreeMap<Integer, Set<String>> byTimes = new TreeMap<>();
    private int priorityInARow;
    private long policyVersion;

    /** Takes note of a call before it changes the lines. */
    void called(Visit chosen, Counter counter, Books books, Instant at, HallObserver observer) {
        WaitingLines lines = books.visits.lines();
        boolean shown =
                books.plan.settings().dispatch().fairness().mostOvertakes().isPresent();
        Set<String> seen = new HashSet<>();
        for (String service : counter.abilities()) {
            for (Visit visit : lines.byTrueWait(service)) {
                if (!visit.waitsFrom().isBefore(chosen.waitsFrom())) {
                    break;
                }
                if (seen.add(visit.id()) && Eligibility.calls(counter, visit, books, at)) {
                    overtake(visit);
                    if (shown) {
                        observer.overtakesChanged(visit.id());
                    }
                }
            }
        }
        if (!Priority.holds(chosen, books.plan)) {
            priorityInARow = 0;
        } else if (ordinaryWaits(counter, books, at)) {
            priorityInARow++;
        }
    }

    private static boolean ordinaryWaits(Counter counter, Books books, Instant at) {
        for (String service : counter.abilities()) {
            for (Visit visit : books.visits.lines().byTrueWait(service)) {
                if (!Priority.holds(visit, books.plan) && Eligibility.calls(counter, visit, books, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void overtake(Visit visit) {
        int before = times(visit);
        put(visit.id(), new Overtaken(visit.waitsFrom(), before + 1));
    }

    private void put(String visit, Overtaken next) {
        forget(visit);
        overtaken.put(visit, next);
        byTimes.computeIfAbsent(next.times(), times -> new LinkedHashSet<>()).add(visit);
    }

    void forget(String visit) {
        Overtaken before = overtaken.remove(visit);
        if (before != null) {
            Set<String> same = byTimes.get(before.times());
            same.remove(visit);
            if (same.isEmpty()) {
                byTimes.remove(before.times());
            }
        }
    }

    /** How often a visit was overtaken in its present or last wait. */
    @Override
    public int times(Visit visit) {
        Overtaken known = overtaken.get(visit.id());
        return known == null || !known.waitsFrom().equals(visit.waitsFrom()) ? 0 : known.times();
    }

    @Override
    public boolean wasOvertaken(String visit) {
        return overtaken.containsKey(visit);
    }

    /** The visits that were overtaken at least so often, in some wait of theirs. */
    @Override
    public Collection<String> overtakenAtLeast(int times) {
        if (byTimes.isEmpty() || byTimes.lastKey() < times) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        byTimes.tailMap(times, true).values().forEach(all::addAll);
        return Collections.unmodifiableList(all);
    }

    @Override
    public int priorityInARow() {
        return priorityInARow;
    }

    @Override
    public long policyVersion() {
        return policyVersion;
    }

    void policyChanged(long version) {
        policyVersion = version;
    }

    Carried.Dispatching carry(List<Visit> open) {
        Map<String, Overtaken> kept = new TreeMap<>();
        for (Visit visit : open) {
            Overtaken known = overtaken.get(visit.id());
            if (known != null) {
                kept.put(visit.id(), known);
            }
        }
        return new Carried.Dispatching(policyVersion, priorityInARow, Collections.unmodifiableMap(kept));
    }

    void carry(Carried.Dispatching carried) {
        overtaken.clear();
        byTimes.clear();
        carried.overtaken().forEach(this::put);
        priorityInARow = carried.priorityInARow();
        policyVersion = carried.policyVersion();
    }

    void copyFrom(FairnessBook other) {
        other.overtaken.forEach(this::put);
        priorityInARow = other.priorityInARow;
        policyVersion = other.policyVersion;
    }

    List<Object> state() {
        return List.of(Map.copyOf(overtaken), priorityInARow, policyVersion);
    }
}
