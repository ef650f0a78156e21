package io.yitaiqing.simulator.bench.fanout;

import java.util.OptionalLong;

/**
 * What one contender did and what it cost.
 *
 * @param cores processor seconds of the server in a second
 * @param lost sockets that it closed
 */
record FanoutResult(
        FanoutWire wire,
        int stalled,
        double messagesPerSecond,
        double p50Millis,
        double p99Millis,
        double cores,
        long residentBytes,
        OptionalLong heapBytes,
        long lost) {

    private static final double MICROS_A_SECOND = 1e6;

    /** What a delivered message cost: a server that cannot keep up delivers fewer, or several merged into one. */
    double microsOfMessage() {
        return cores * MICROS_A_SECOND / messagesPerSecond;
    }
}
