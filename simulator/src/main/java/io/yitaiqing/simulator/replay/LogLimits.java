package io.yitaiqing.simulator.replay;

/**
 * How large a ticket log may be.
 *
 * @param services how many different services
 * @param counters how many different counters, and how many different clerks
 */
public record LogLimits(long bytes, long rows, int lineCharacters, int services, int counters) {

    /** Some years of the busiest hall. */
    public static final LogLimits DEFAULT = new LogLimits(512L << 20, 2_000_000, 4_000, 200, 1_000);
}
