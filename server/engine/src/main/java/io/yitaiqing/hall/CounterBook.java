package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** The counters of a hall, and the equipment that does not work. */
final class CounterBook {

    private final Map<String, Counter> counters = new LinkedHashMap<>();
    private final Collection<Counter> all = Collections.unmodifiableCollection(counters.values());
    private final Set<String> built = new HashSet<>();
    private final SequencedMap<String, Fault> faults = new TreeMap<>();
    private long changes;

    void closeAll(List<HallPlan.Place> places, Instant at) {
        counters.clear();
        changes++;
        built.clear();
        places.forEach(place -> built.add(place.id()));
        places.forEach(place -> counters.put(place.id(), Counter.closed(place.id(), at)));
    }

    void carry(Carried carried) {
        faults.clear();
        faults.putAll(carried.failed());
        carried.counters().forEach(counter -> counters.put(counter.id(), counter));
        changes++;
    }

    Counter put(Counter counter) {
        Counter before = counters.put(counter.id(), counter);
        if (before == null
                || before.takesCalls() != counter.takesCalls()
                || !before.abilities().equals(counter.abilities())
                || !before.clerk().equals(counter.clerk())) {
            changes++;
        }
        return counter;
    }

    void takeDown(String counter) {
        counters.remove(counter);
        changes++;
    }

    /** Whether a counter stood in the plan with which the day began. */
    boolean built(String counter) {
        return built.contains(counter);
    }

    void failed(String equipment, Fault fault) {
        faults.put(equipment, fault);
    }

    void repaired(String equipment) {
        faults.remove(equipment);
    }

    Map<String, Fault> faults() {
        return Collections.unmodifiableMap(faults);
    }

    /** Grows whenever what the counters together can do may have changed. */
    long changes() {
        return changes;
    }

    /** Whether a counter that takes calls can clear all of a wish at once. */
    boolean clearable(Wish wish) {
        for (Counter counter : counters.values()) {
            if (counter.takesCalls()
                    && counter.within(wish).size() == wish.services().size()) {
                return true;
            }
        }
        return false;
    }

    Optional<Counter> get(String id) {
        return Optional.ofNullable(counters.get(id));
    }

    Collection<Counter> all() {
        return all;
    }

    void copyFrom(CounterBook other) {
        counters.clear();
        counters.putAll(other.counters);
        built.clear();
        built.addAll(other.built);
        faults.putAll(other.faults);
    }

    List<Object> state() {
        return List.of(List.copyOf(counters.values()), Set.copyOf(built), Map.copyOf(faults));
    }
}
