package io.yitaiqing.measure;

import io.yitaiqing.hall.CounterState;
import java.time.Duration;
import java.time.Instant;

/** How long a counter, or who works there, was open, and how much of that with a visit: from its call to its end. */
final class OpenTime {

    private CounterState state = CounterState.CLOSED;
    private Instant since = Instant.EPOCH;
    private double busySeconds;
    private double openSeconds;

    void turnTo(CounterState next, Instant at) {
        if (state != next) {
            advance(at);
            state = next;
        }
    }

    void advance(Instant at) {
        double seconds = Duration.between(since, at).toNanos() / 1e9;
        since = at;
        if (state != CounterState.CLOSED) {
            openSeconds += seconds;
        }
        if (state == CounterState.CALLING || state == CounterState.SERVING) {
            busySeconds += seconds;
        }
    }

    double busySeconds() {
        return busySeconds;
    }

    double openSeconds() {
        return openSeconds;
    }

    /** The busy share of the open time until a moment, 0 to 1; 0 where it was never open. */
    double busyShare(Instant until) {
        advance(until);
        return openSeconds == 0 ? 0 : busySeconds / openSeconds;
    }
}
