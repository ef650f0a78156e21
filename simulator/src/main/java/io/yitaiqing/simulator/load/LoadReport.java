package io.yitaiqing.simulator.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a load found.
 *
 * @param began when, on the machine's clock
 * @param speed scenario seconds in a real one
 * @param measured how long figures were taken
 * @param counts what was counted in that time
 * @param operations latencies by operation, from the intended instant
 * @param all latencies of all operations together
 * @param sentAge from the server's sending of a frame to its reader
 * @param changeAge from the newest change in a frame to its reader, the reader's own rate included
 * @param account the tickets against the journal; empty where nobody asked for it
 * @param notes sentences about what was unusual
 */
public record LoadReport(
        Instant began,
        String what,
        int halls,
        double speed,
        Duration measured,
        Counts counts,
        SortedMap<String, OperationFigures> operations,
        Quantiles all,
        Quantiles sentAge,
        Quantiles changeAge,
        Generator generator,
        Optional<Account> account,
        List<String> notes) {

    /**
     * The load generator itself.
     *
     * @param late how late fires came
     * @param loopDelay how long tasks waited for the event loop
     * @param cores processor cores it used on average
     * @param notFired fires that were due when the load ended and had not happened
     * @param mostWaiting the longest line of requests before its connections
     * @param outages how often the server was away
     */
    public record Generator(
            Quantiles late, Quantiles loopDelay, double cores, long notFired, int mostWaiting, long outages) {

        /** Its own share in the 99th percentiles. */
        public long lagP99Micros() {
            return Math.max(late.p99Micros(), loopDelay.p99Micros());
        }
    }

    /** Operations a second whose instant came, those that were never fired among them. */
    public double askedPerSecond() {
        return (counts.intended() + generator.notFired()) / seconds();
    }

    /** Operations a second that were answered. */
    public double answeredPerSecond() {
        return counts.answered() / seconds();
    }

    /** Errors for each operation that was answered or turned away; as many as there are where none was. */
    public double errorShare() {
        return (double) counts.errorsInAll() / Math.max(1, counts.answered() + counts.turnedAway());
    }

    private double seconds() {
        return Math.max(1e-3, measured.toMillis() / 1e3);
    }
}
