package io.yitaiqing.simulator.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.simulator.population.HallSight;
import io.yitaiqing.simulator.population.HallSight.CounterSight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the document of a hall shows to somebody who looks round.
 *
 * @param since when each counter's present state began
 * @param booked the open visit of each booking of today
 */
public record Look(HallSight sight, Map<String, Instant> since, Map<String, String> booked) {

    static Look of(JsonNode document) {
        Map<String, String> visits = new HashMap<>();
        Set<String> waitedFor = new HashSet<>();
        Map<String, String> booked = new HashMap<>();
        document.path("visits").properties().forEach(row -> {
            String service = row.getValue().path("services").path(0).asText();
            String state = row.getValue().path("state").asText();
            if (!state.equals("ended")) {
                visits.put(row.getKey(), service);
                text(row.getValue(), "appointment").ifPresent(booking -> booked.put(booking, row.getKey()));
            }
            if (state.equals("waiting")) {
                waitedFor.add(service);
            }
        });
        Map<String, CounterSight> counters = new HashMap<>();
        Map<String, Instant> since = new HashMap<>();
        document.path("counters").properties().forEach(row -> {
            counters.put(row.getKey(), counter(row.getValue()));
            instant(row.getValue(), "since").ifPresent(at -> since.put(row.getKey(), at));
        });
        return new Look(new HallSight(visits, waitedFor, counters), since, booked);
    }

    /** A counter as its row in the document tells of it. */
    public static CounterSight counter(JsonNode row) {
        CounterState state = Arrays.stream(CounterState.values())
                .filter(known -> known.word().equals(row.path("state").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected a counter's state, but got " + row + "."));
        List<String> abilities = new ArrayList<>();
        row.path("abilities").forEach(ability -> abilities.add(ability.asText()));
        return new CounterSight(
                state, text(row, "clerk"), text(row, "visit"), instant(row, "pausedUntil"), List.copyOf(abilities));
    }

    private static Optional<String> text(JsonNode row, String key) {
        return Optional.ofNullable(row.path(key).textValue());
    }

    private static Optional<Instant> instant(JsonNode row, String key) {
        return text(row, key).map(Instant::parse);
    }
}
