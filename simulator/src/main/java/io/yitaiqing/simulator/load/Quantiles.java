package io.yitaiqing.simulator.load;

import org.HdrHistogram.Histogram;

/** The quantiles of some times, in microseconds. */
public record Quantiles(long count, long p50Micros, long p90Micros, long p99Micros, long p999Micros, long maxMicros) {

    static Quantiles of(Histogram micros) {
        return new Quantiles(
                micros.getTotalCount(),
                micros.getValueAtPercentile(50),
                micros.getValueAtPercentile(90),
                micros.getValueAtPercentile(99),
                micros.getValueAtPercentile(99.9),
                micros.getTotalCount() == 0 ? 0 : micros.getMaxValue());
    }
}
