package io.yitaiqing.simulator.replay;

/** How large a ticket log may be. */
public record LogLimits(long bytes, long rows, int lineCharacters) {

    /** Some years of a busy hall. */
    public static final LogLimits DEFAULT = new LogLimits(512L << 20, 2_000_000, 4_000);
}
