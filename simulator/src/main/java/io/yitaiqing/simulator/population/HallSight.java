package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.CounterState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody sees who looks round in a hall.
 *
 * @param visits the service each open visit asks for, by visit
 * @param waitedFor the services for which somebody waits
 * @param counters by counter
 */
public record HallSight(Map<String, String> visits, Set<String> waitedFor, Map<String, CounterSight> counters) {

    /** How a counter stands. */
    public record CounterSight(
            CounterState state,
            Optional<String> clerk,
            Optional<String> visit,
            Optional<Instant> pausedUntil,
            List<String> abilities) {}
}
