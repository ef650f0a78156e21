package io.yitaiqing.simulator.population;

import java.time.Duration;

/** Stretches of hall time from the numbers of scenarios, exact to the millisecond. */
final class Span {

    private Span() {}

    static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
