package io.yitaiqing.simulator.bench.fanout;

import java.time.Duration;

/**
 * How much the fan-out bench asks of each contender.
 *
 * @param sockets readers at once
 * @param stalled of a second run, readers among them that never read
 */
public record FanoutLoad(int sockets, int hz, int bytes, int stalled, Duration warmUp, Duration time) {}
