package io.yitaiqing.simulator.bench;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How far simple forecasts of the wait are off, for those who have to wait in a hall of one line and equal counters.
 *
 * <p>Each forecast is made when the ticket is taken (Ibrahim and Whitt 2009): by the people ahead, by the wait so far
 * of the first in line, by the wait of the last who was called, and by the mean of all who wait.
 */
final class DelayErrors implements HallListener {

    /** The forecasts, in the order of {@link #meanSquares}. */
    static final int FORECASTS = 4;

    private final double callsPerSecond;
    private final double meanSeconds;
    private final int unmeasured;
    private final Map<String, double[]> made = new HashMap<>();
    private final double[] squares = new double[FORECASTS];
    private long came;
    private long called;
    private double lastCalledSeconds;

    /**
     * Errors of forecasts.
     *
     * @param callsPerSecond how many are called a second while all counters work
     * @param meanSeconds the mean wait of those who wait
     * @param unmeasured how many come before it counts
     */
    DelayErrors(double callsPerSecond, double meanSeconds, int unmeasured) {
        this.callsPerSecond = callsPerSecond;
        this.meanSeconds = meanSeconds;
        this.unmeasured = unmeasured;
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        if (event instanceof HallEvent.TicketIssued issued) {
            came(issued.visit(), at, hall);
        } else if (event instanceof HallEvent.TicketCalled call) {
            called(call.visit(), at, hall);
        }
    }

    private void came(String visit, Instant at, Hall hall) {
        came++;
        boolean served = hall.counters().stream().anyMatch(counter -> counter.state() == CounterState.IDLE);
        if (served || came <= unmeasured) {
            return;
        }
        Visit head = hall.lines().getFirst().head();
        double ahead = hall.waiting() - 1;
        made.put(visit, new double[] {
            (ahead + 1) / callsPerSecond, seconds(head.waitsFrom(), at), lastCalledSeconds, meanSeconds
        });
    }

    private void called(String visit, Instant at, Hall hall) {
        lastCalledSeconds = seconds(hall.visit(visit).orElseThrow().waitsFrom(), at);
        double[] forecasts = made.remove(visit);
        if (forecasts != null) {
            called++;
            for (int i = 0; i < FORECASTS; i++) {
                double error = forecasts[i] - lastCalledSeconds;
                squares[i] += error * error;
            }
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    /** The mean squared error of each forecast, in seconds squared. */
    double[] meanSquares() {
        double[] means = squares.clone();
        for (int i = 0; i < FORECASTS; i++) {
            means[i] /= called;
        }
        return means;
    }
}
