package io.yitaiqing.simulator.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.simulator.live.Look;
import io.yitaiqing.simulator.population.HallSight;
import io.yitaiqing.simulator.population.HallSight.CounterSight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What the clerks of a hall see of it: its visits and counters, kept up to date by the live stream. */
final class HallMirror {

    private final UnaryOperator<CounterSight> inScenarioTime;
    private final Map<String, String> open = new LinkedHashMap<>();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final Map<String, CounterSight> counters = new LinkedHashMap<>();
    private final Map<String, String> booked = new HashMap<>();

    HallMirror(UnaryOperator<CounterSight> inScenarioTime) {
        this.inScenarioTime = inScenarioTime;
    }

    /** Takes in the whole document. */
    void snapshot(JsonNode document) {
        open.clear();
        waiting.clear();
        counters.clear();
        booked.clear();
        patch(document);
    }

    /** Takes in what changed. */
    void patch(JsonNode patch) {
        patch.path("visits").properties().forEach(row -> visit(row.getKey(), row.getValue()));
        patch.path("counters").properties().forEach(row -> {
            if (row.getValue().isNull()) {
                counters.remove(row.getKey());
            } else {
                counters.put(row.getKey(), inScenarioTime.apply(Look.counter(row.getValue())));
            }
        });
    }

    private void visit(String id, JsonNode row) {
        String service = row.path("services").path(0).asText();
        String state = row.path("state").asText();
        if (row.path("appointment").isTextual()) {
            booked.put(row.path("appointment").textValue(), id);
        }
        open.remove(id);
        waiting.remove(id);
        if (!row.isNull() && !state.equals("ended")) {
            open.put(id, service);
        }
        if (state.equals("waiting")) {
            waiting.put(id, service);
        }
    }

    /** The visit of a booking that was seen. */
    Optional<String> visitOf(String appointment) {
        return Optional.ofNullable(booked.get(appointment));
    }

    /** The visit that is offered to a counter. */
    Optional<String> offeredAt(String counter) {
        return Optional.ofNullable(counters.get(counter))
                .filter(seen -> seen.state() == CounterState.OFFERED)
                .flatMap(CounterSight::visit);
    }

    /** Everything. */
    HallSight all() {
        return new HallSight(open, waitedFor(), counters);
    }

    private Set<String> waitedFor() {
        return new TreeSet<>(waiting.values());
    }

    /**
     * Everything except idle counters beyond the number who wait for what they serve, so that one customer does not
     * make every clerk call; of those who could, the counters with the fewest abilities.
     */
    HallSight enough() {
        Map<String, Integer> unclaimed = new HashMap<>();
        waiting.values().forEach(service -> unclaimed.merge(service, 1, Integer::sum));
        Map<String, CounterSight> seen = new LinkedHashMap<>(counters);
        List<String> idle = counters.keySet().stream()
                .filter(id -> counters.get(id).state() == CounterState.IDLE)
                .sorted((a, b) -> Integer.compare(
                        counters.get(a).abilities().size(),
                        counters.get(b).abilities().size()))
                .toList();
        for (String id : idle) {
            boolean claims = counters.get(id).abilities().stream()
                    .filter(service -> unclaimed.getOrDefault(service, 0) > 0)
                    .findFirst()
                    .map(service -> unclaimed.merge(service, -1, Integer::sum) >= 0)
                    .orElse(false);
            if (!claims) {
                seen.remove(id);
            }
        }
        return new HallSight(open, waitedFor(), seen);
    }
}
