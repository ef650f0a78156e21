package io.yitaiqing.measure;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The share of their signed-in time, breaks included, that clerks spend with a visit, from its call to the end of its
 * service, whatever counters they sit at.
 */
public final class ClerkOccupancy implements HallListener {

    private final Map<String, OpenTime> byClerk = new HashMap<>();
    private final Map<String, String> clerkAt = new HashMap<>();
    private final SeenCounters seen = new SeenCounters();
    private int counters;

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        List<Counter> changed = seen.changed(hall);
        // Who changes counters leaves one before taking the other.
        if (event instanceof HallEvent.DayOpened || hall.counters().size() != counters || anybodyMoved(changed)) {
            counters = hall.counters().size();
            clerkAt.entrySet().removeIf(seat -> {
                Optional<String> there = hall.counter(seat.getKey()).flatMap(Counter::clerk);
                boolean left = there.filter(seat.getValue()::equals).isEmpty();
                if (left) {
                    byClerk.get(seat.getValue()).turnTo(CounterState.CLOSED, at);
                }
                return left;
            });
        }
        for (Counter counter : changed) {
            if (counter.clerk().isPresent()) {
                String clerk = counter.clerk().get();
                clerkAt.put(counter.id(), clerk);
                byClerk.computeIfAbsent(clerk, id -> new OpenTime()).turnTo(counter.state(), at);
            }
        }
    }

    private boolean anybodyMoved(List<Counter> changed) {
        for (Counter counter : changed) {
            if (!Objects.equals(clerkAt.get(counter.id()), counter.clerk().orElse(null))) {
                return true;
            }
        }
        return false;
    }

    /** The occupancy of one clerk until a moment, 0 to 1; 0 where they never signed in. */
    public double of(String clerk, Instant until) {
        OpenTime time = byClerk.get(clerk);
        return time == null ? 0 : time.busyShare(until);
    }
}
