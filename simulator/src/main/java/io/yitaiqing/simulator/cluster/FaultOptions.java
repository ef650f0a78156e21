package io.yitaiqing.simulator.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * How a fault run is to be.
 *
 * @param deadline within which a node that runs answers every request
 * @param healedWithin after the end of a fault, until when commands pass between every pair of nodes
 * @param arrivalMillis mean time between two customers of a hall
 * @param folder where the processes keep their data and logs
 */
public record FaultOptions(
        int faults,
        long seed,
        int nodes,
        int halls,
        Set<FaultKind> kinds,
        Duration deadline,
        Duration healedWithin,
        long arrivalMillis,
        Path folder) {

    /** Makes of a hall about the middle of a day within a run of a hundred faults. */
    public static final long ARRIVAL_MILLIS = 3_000;

    /** What is expected of a cluster. */
    public static final Duration HEALED_WITHIN = Duration.ofSeconds(30);
}
