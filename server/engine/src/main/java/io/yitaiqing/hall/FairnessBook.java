package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Who was overtaken how often, and how many visits with a head start were called in a row.
 *
 * <p>A call overtakes every visit that began to wait earlier and that the counter could have called at that moment,
 * even if it was refused there or is offered elsewhere. An offer is the choice of the call that may come of it: it
 * counts when it is made, and what it cost others is given back where no call comes of it. A call counts though it is
 * taken back, and it is kept of a visit that ended for as long as that may be taken up again: a guarantee may be kept
 * too well, but a customer gets no second one by leaving, nor a hall by an undo.
 */
final class FairnessBook implements Fairness {

    /**
     * What an offer did.
     *
     * @param overtaken since when those wait whom it overtakes
     * @param priorityInARow what it added to the visits with a head start in a row, or took away
     */
    private record Choice(Map<String, Instant> overtaken, int priorityInARow) {}

    private final Overtakes overtaken = new Overtakes();
    private final Map<String, Choice> offered = new TreeMap<>();
    private int priorityInARow;
    private long policyVersion;

    /** Takes note of a call before it changes the lines. */
    void called(Visit chosen, Counter counter, Books books, Instant at, HallObserver observer) {
        choose(chosen, counter, books, at, observer, visit -> {});
    }

    /** Takes note of an offer before it changes the lines. */
    void offered(Visit chosen, Counter counter, Books books, Instant at, HallObserver observer) {
        Map<String, Instant> passed = new TreeMap<>();
        int added = choose(chosen, counter, books, at, observer, visit -> passed.put(visit.id(), visit.waitsFrom()));
        offered.put(chosen.id(), new Choice(passed, added));
    }

    /** An offer became a call. */
    void accepted(String visit) {
        offered.remove(visit);
    }

    /** No call came of an offer. */
    void returned(String visit, HallObserver observer) {
        Choice choice = offered.remove(visit);
        choice.overtaken().forEach((id, waitsFrom) -> giveBack(id, waitsFrom, observer));
        priorityInARow = Math.max(0, priorityInARow - choice.priorityInARow());
    }

    /** What it adds to the visits with a head start in a row. */
    private int choose(
            Visit chosen, Counter counter, Books books, Instant at, HallObserver observer, Consumer<Visit> passed) {
        boolean shown = observer != HallObserver.NONE
                && books.plan.settings().dispatch().fairness().mostOvertakes().isPresent();
        Overtaking.by(chosen, counter, books, at, overtaken, visit -> {
            passed.accept(visit);
            if (shown) {
                observer.overtakesChanged(visit.id());
            }
        });
        int before = priorityInARow;
        if (!Priority.holds(chosen, books.plan)) {
            priorityInARow = 0;
        } else if (Overtaking.ordinaryWaits(counter, books, at)) {
            priorityInARow++;
        }
        return priorityInARow - before;
    }

    private void giveBack(String visit, Instant waitsFrom, HallObserver observer) {
        if (overtaken.giveBack(visit, waitsFrom)) {
            observer.overtakesChanged(visit);
        }
    }

    /** Whether a visit was overtaken as often as the hall allows. */
    boolean capped(Visit visit, HallPlan plan) {
        Optional<Integer> most = plan.settings().dispatch().fairness().mostOvertakes();
        return most.isPresent() && times(visit) >= most.get();
    }

    void forget(String visit) {
        overtaken.remove(visit);
    }

    /** How often a visit was overtaken in its present or last wait. */
    @Override
    public int times(Visit visit) {
        return overtaken.times(visit);
    }

    @Override
    public boolean wasOvertaken(String visit) {
        return overtaken.contains(visit);
    }

    /** The visits that were overtaken, in some wait of theirs. */
    Collection<String> overtaken() {
        return overtaken.visits();
    }

    /** Takes note of how a visit stands after it began or ceased to wait in a line, or waits there otherwise. */
    void stands(Visit visit) {
        overtaken.stands(visit);
    }

    /** Who has waited longest of the visits overtaken so often whom a counter may call; at last the chosen one. */
    Visit longest(int times, Visit chosen, CounterSight sight, Books books) {
        Visit longest = chosen;
        for (int most = times; most < overtaken.beyond(); most++) {
            List<Overtakes.Entry> same = overtaken.times(most);
            // From the last on, for one that does not wait any more leaves the list and the last takes its place.
            for (int i = same.size() - 1; i >= 0; i--) {
                Overtakes.Entry entry = same.get(i);
                if (entry.waitsFrom().isBefore(chosen.waitsFrom())) {
                    Visit visit = overtaken.waiting(entry, books.visits);
                    if (visit != null
                            && VisitOrder.TRUE_WAIT.compare(visit, longest) < 0
                            && sight.mayCall(entry.line(books.visits.lines()), visit)) {
                        longest = visit;
                    }
                }
            }
        }
        return longest;
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
        offered.clear();
        carried.overtaken().forEach(overtaken::put);
        priorityInARow = carried.priorityInARow();
        policyVersion = carried.policyVersion();
    }

    void copyFrom(FairnessBook other) {
        overtaken.copyFrom(other.overtaken);
        offered.putAll(other.offered);
        priorityInARow = other.priorityInARow;
        policyVersion = other.policyVersion;
    }

    List<Object> state() {
        return List.of(overtaken.all(), Map.copyOf(offered), priorityInARow, policyVersion);
    }
}
