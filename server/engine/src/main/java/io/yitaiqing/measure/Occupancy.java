package io.yitaiqing.measure;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The share of their open time that counters spend with a visit, from its call to the end of its service. */
public final class Occupancy implements HallListener {

    private final Map<String, OpenTime> byCounter = new HashMap<>();
    private final SeenCounters seen = new SeenCounters();

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        for (Counter counter : seen.changed(hall)) {
            byCounter.computeIfAbsent(counter.id(), id -> new OpenTime()).turnTo(counter.state(), at);
        }
        if (event instanceof HallEvent.DayOpened) {
            byCounter.forEach((id, time) ->
                    time.turnTo(hall.counter(id).map(Counter::state).orElse(CounterState.CLOSED), at));
        }
    }

    /** The occupancy of one counter until a moment, 0 to 1; 0 where it was never open. */
    public double of(String counter, Instant until) {
        OpenTime time = byCounter.get(counter);
        return time == null ? 0 : time.busyShare(until);
    }

    /** The occupancy of all counters together until a moment, weighted by their open time, 0 to 1. */
    public double total(Instant until) {
        // In the order of their names, for a sum of fractions depends on it.
        Collection<OpenTime> times = new TreeMap<>(byCounter).values();
        times.forEach(time -> time.advance(until));
        double open = times.stream().mapToDouble(OpenTime::openSeconds).sum();
        double busy = times.stream().mapToDouble(OpenTime::busySeconds).sum();
        return open == 0 ? 0 : busy / open;
    }
}
