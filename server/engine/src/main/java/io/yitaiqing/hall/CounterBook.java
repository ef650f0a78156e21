package io.yitaiqing.hall;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** The counters of a hall, and the equipment that does not work. */
final class CounterBook {

    /** Where one counter stands in the book: how it is now, and what it can reach. */
    private static final class Seat {
        private Counter counter;
        private transient Reach reach;
    }

    private final transient Map<String, Seat> byId = new HashMap<>();
    private final List<Seat> seats = new ArrayList<>();
    /** The seat that was looked for last, for it is mostly the next one too; null where there is none. */
    private transient Seat recent;

    private final transient List<Counter> all = new AbstractList<>() {
        @Override
        public Counter get(int index) {
            return seats.get(index).counter;
        }

        @Override
        public int size() {
            return seats.size();
        }
    };
    private final Set<String> built = new HashSet<>();
    private final SequencedMap<String, Fault> faults = new TreeMap<>();
    private boolean oneCounter;
    private long changes;
    private long puts;
    private long abilities;
    private int idle;

    void closeAll(HallPlan plan, Instant at) {
        clear();
        oneCounter = plan.settings().oneCounter();
        for (HallPlan.Place place : plan.counters()) {
            built.add(place.id());
            put(Counter.closed(place.id(), at));
        }
    }

    private void clear() {
        byId.clear();
        recent = null;
        seats.clear();
        built.clear();
        changes++;
        abilities++;
        idle = 0;
    }

    void carry(Carried carried) {
        faults.clear();
        faults.putAll(carried.failed());
        carried.counters().forEach(this::put);
    }

    /** Takes in how a counter stands now. */
    void put(Counter counter) {
        puts++;
        Seat seat = seat(counter.id());
        if (seat == null) {
            seat = new Seat();
            seat.reach = new Reach(this, counter, seats.size());
            byId.put(counter.id(), seat);
            seats.add(seat);
            changes++;
            abilities++;
        } else if (!seat.reach.holds(counter)) {
            seat.reach = new Reach(this, counter, seat.reach.seat());
            changes++;
            abilities++;
        } else if (seat.counter.takesCalls() != counter.takesCalls()) {
            changes++;
        }
        idle += (calls(counter) ? 1 : 0) - (calls(seat.counter) ? 1 : 0);
        seat.counter = counter;
    }

    private Seat seat(String id) {
        if (recent == null || !recent.counter.id().equals(id)) {
            Seat found = byId.get(id);
            if (found == null) {
                return null;
            }
            recent = found;
        }
        return recent;
    }

    private static boolean calls(Counter counter) {
        return counter != null && counter.idle();
    }

    void takeDown(String counter) {
        Seat gone = byId.remove(counter);
        recent = null;
        idle -= gone.counter.idle() ? 1 : 0;
        seats.remove(gone);
        changes++;
        abilities++;
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            seat.reach = new Reach(this, seat.counter, i);
        }
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

    /** Whether a visit waits for a counter that can clear all it wishes, while there is one. */
    boolean oneCounter() {
        return oneCounter;
    }

    /** Grows whenever what the counters together can do may have changed. */
    long changes() {
        return changes;
    }

    /** Grows whenever what a counter can do may have changed, whether it takes calls or not. */
    long abilities() {
        return abilities;
    }

    /** Grows with each change of a counter. */
    long puts() {
        return puts + changes;
    }

    /** How many counters stand idle with a clerk. */
    int idle() {
        return idle;
    }

    /** How many counters there are. */
    int size() {
        return seats.size();
    }

    /** What a counter can reach; known at once for one that stands in this book as it is given. */
    Reach reach(Counter counter) {
        Seat seat = seat(counter.id());
        return seat != null && seat.reach.holds(counter) ? seat.reach : new Reach(this, counter, -1);
    }

    /** Whether a counter that takes calls can clear all of a wish at once. */
    boolean clearable(Wish wish) {
        for (Seat seat : seats) {
            if (seat.counter.takesCalls()
                    && seat.counter.within(wish).size() == wish.services().size()) {
                return true;
            }
        }
        return false;
    }

    /** Finds the counters that can clear all that a line wishes at once, whether they take calls or not. */
    void findClearing(Line line, Reaches found) {
        found.clear();
        for (Seat seat : seats) {
            if (line.part(seat.reach).all()) {
                found.add(seat.reach);
            }
        }
    }

    /** Finds the counters that can do all of these services for a line, and those that can do some of them. */
    void findAble(Line line, List<String> services, Reaches all, Reaches some) {
        all.clear();
        some.clear();
        for (Seat seat : seats) {
            List<String> within = line.part(seat.reach).services();
            if (within.containsAll(services)) {
                all.add(seat.reach);
            }
            if (!Collections.disjoint(within, services)) {
                some.add(seat.reach);
            }
        }
    }

    /** Finds those of some counters that take calls. */
    void findTakingCalls(Reaches some, Reaches found) {
        found.clear();
        for (int i = 0; i < some.size(); i++) {
            if (at(some.get(i)).takesCalls()) {
                found.add(some.get(i));
            }
        }
    }

    /** How the counter of a seat stands now. */
    Counter at(Reach reach) {
        return seats.get(reach.seat()).counter;
    }

    Optional<Counter> get(String id) {
        Seat seat = seat(id);
        return seat == null ? Optional.empty() : Optional.of(seat.counter);
    }

    List<Counter> all() {
        return all;
    }

    void copyFrom(CounterBook other) {
        clear();
        oneCounter = other.oneCounter;
        other.seats.forEach(seat -> put(seat.counter));
        built.addAll(other.built);
        faults.putAll(other.faults);
    }

    List<Object> state() {
        return List.of(List.copyOf(all), Set.copyOf(built), Map.copyOf(faults));
    }
}
