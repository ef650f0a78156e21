package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who was overtaken how often, and how many visits with a head start were called in a row.
 *
 * <p>A call overtakes every visit that began to wait earlier and that the counter could have called at that moment.
 */
final class FairnessBook implements Fairness {

    private final Overtakes overtaken = new Overtakes();
    private int priorityInARow;
    private long policyVersion;

    /** Takes note of a call before it changes the lines. */
    void called(Visit chosen, Counter counter, Books books, Instant at, HallObserver observer) {
        WaitingLines lines = books.visits.lines();
        boolean ordinaryWaits = false;
        boolean shown =
                books.plan.settings().dispatch().fairness().mostOvertakes().isPresent();
        Set<String> seen = new HashSet<>();
        for (String service : counter.abilities()) {
            for (Visit visit : lines.byTrueWait(service)) {
                if (!visit.waitsFrom().isBefore(chosen.waitsFrom())) {
                    break;
                }
                if (seen.add(visit.id()) && Eligibility.calls(counter, visit, books, at)) {
                    ordinaryWaits |= !Priority.holds(visit, books.plan);
                    overtake(visit);
                    if (shown) {
                        observer.overtakesChanged(visit.id());
                    }
                }
            }
        }
        if (!Priority.holds(chosen, books.plan)) {
            priorityInARow = 0;
        } else if (ordinaryWaits) {
            priorityInARow++;
        }
    }

    private void overtake(Visit visit) {
        int before = times(visit);
        overtaken.put(visit.id(), new Overtaken(visit.waitsFrom(), before + 1));
    }

    void forget(String visit) {
        overtaken.remove(visit);
    }

    /** How often a visit was overtaken in its present or last wait. */
    @Override
    public int times(Visit visit) {
        Overtaken known = overtaken.get(visit.id());
        return known == null || !known.waitsFrom().equals(visit.waitsFrom()) ? 0 : known.times();
    }

    @Override
    public boolean wasOvertaken(String visit) {
        return overtaken.contains(visit);
    }

    /** The visits that were overtaken, in some wait of theirs. */
    Collection<String> overtaken() {
        return overtaken.visits();
    }

    /** Who has waited longest of the visits overtaken so often whom a counter may call; at last the chosen one. */
    Visit longest(int times, Visit chosen, Reach reach, Books books, Instant now) {
        Visit longest = chosen;
        for (int most = times; most < overtaken.beyond(); most++) {
            List<Overtakes.Entry> same = overtaken.times(most);
            for (int i = 0; i < same.size(); i++) {
                Overtakes.Entry entry = same.get(i);
                if (entry.known().waitsFrom().isBefore(chosen.waitsFrom())) {
                    Visit visit = books.visits.get(entry.visit()).orElse(null);
                    if (isOwed(visit, entry, longest) && calls(reach, entry, visit, books, now)) {
                        longest = visit;
                    }
                }
            }
        }
        return longest;
    }

    private static boolean isOwed(Visit visit, Overtakes.Entry entry, Visit longest) {
        return visit != null
                && visit.state() == VisitState.WAITING
                && visit.waitsFrom().equals(entry.known().waitsFrom())
                && VisitOrder.TRUE_WAIT.compare(visit, longest) < 0;
    }

    private static boolean calls(Reach reach, Overtakes.Entry entry, Visit visit, Books books, Instant now) {
        Line line = entry.line(visit, books.visits.lines());
        return !Eligibility.services(reach, line, visit, books, now).isEmpty();
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
        carried.overtaken().forEach(overtaken::put);
        priorityInARow = carried.priorityInARow();
        policyVersion = carried.policyVersion();
    }

    void copyFrom(FairnessBook other) {
        other.overtaken.all().forEach(overtaken::put);
        priorityInARow = other.priorityInARow;
        policyVersion = other.policyVersion;
    }

    List<Object> state() {
        return List.of(overtaken.all(), priorityInARow, policyVersion);
    }
}
