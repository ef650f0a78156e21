package io.yitaiqing.simulator.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.EventCodec;
import io.yitaiqing.node.journal.StoredNames;
import io.yitaiqing.simulator.bench.BusyHall.Happened;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** One day's events, as they are and as they are stored, applied to a fresh hall. */
final class DayReplay {

    private static final int FEW = 50;

    private record Stored(String json, Instant at) {}

    private final HallPlan plan;
    private final List<Happened> events;
    private final List<Stored> stored;
    private final List<Object> end;

    private DayReplay(HallPlan plan, List<Happened> events) {
        this.plan = plan;
        this.events = events;
        this.stored = events.stream()
                .map(one -> new Stored(EventCodec.EVENTS.toJson(one.event()).toString(), one.at()))
                .toList();
        this.end = applied().state();
    }

    /** The first so many events of a hall with few waiting. */
    static DayReplay of(int counters, int events, long seed) {
        BusyHall busy = new BusyHall(counters, FEW, seed);
        HallPlan plan = busy.hall().plan();
        while (busy.happened().size() < events) {
            busy.live(1);
        }
        return new DayReplay(plan, List.copyOf(busy.happened().subList(0, events)));
    }

    /** How long applying the events takes, the median of so many rounds after as many that do not count. */
    double milliseconds(int rounds) {
        return median(rounds, this::applied);
    }

    /** The same, with the decoding of each event from its stored JSON. */
    double decodedMilliseconds(int rounds) {
        return median(rounds, this::decoded);
    }

    private double median(int rounds, Supplier<Hall> replay) {
        long[] nanos = LongStream.range(0, 2L * rounds)
                .map(round -> time(replay))
                .skip(rounds)
                .sorted()
                .toArray();
        return nanos[nanos.length / 2] / 1e6;
    }

    private long time(Supplier<Hall> replay) {
        long began = System.nanoTime();
        Hall hall = replay.get();
        long took = System.nanoTime() - began;
        if (!hall.state().equals(end)) {
            throw new AssertionError("Expected each replay to end in the same hall.");
        }
        return took;
    }

    private Hall applied() {
        Hall hall = new Hall(plan);
        for (Happened one : events) {
            hall.apply(one.event(), one.at());
        }
        return hall;
    }

    private Hall decoded() {
        Hall hall = new Hall(plan);
        for (Stored one : stored) {
            hall.apply(decode(one.json()), one.at());
        }
        return hall;
    }

    private static HallEvent decode(String json) {
        try {
            JsonNode tree = StoredNames.JSON.readTree(json);
            return EventCodec.EVENTS.fromJson(tree);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected JSON that was written a moment ago to be readable.", e);
        }
    }
}
