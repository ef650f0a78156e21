package io.yitaiqing.simulator.load;

import java.time.Duration;
import java.time.Instant;

/**
 * The hall clock of the server as its last welcome or beat told it; it need not run like the scenario's.
 *
 * @param at what the halls' clock showed
 * @param speed hall seconds in a real one
 * @param sentAt the server's real clock when it said so
 * @param nanoTime when it was heard
 */
record ServerClock(Instant at, double speed, Instant sentAt, long nanoTime) {

    Instant now() {
        return at.plusNanos(Math.round((System.nanoTime() - nanoTime) * speed));
    }

    /** A moment of the scenario, to be told to the server. */
    Instant toServer(Instant moment, ScenarioClock scenario) {
        return scale(moment, scenario.at(System.nanoTime()), now(), speed / scenario.speed());
    }

    /** A moment of the server's halls, as the scenario counts time. */
    Instant toScenario(Instant moment, ScenarioClock scenario) {
        return scale(moment, now(), scenario.at(System.nanoTime()), scenario.speed() / speed);
    }

    /** How old, in real time, a change of this hall time is now by the machine's real clock. */
    Duration age(Instant change, Instant realNow) {
        Duration hall = Duration.between(at, change);
        Instant happened = sentAt.plusNanos(Math.round(hall.toMillis() * 1e6 / speed));
        return Duration.between(happened, realNow);
    }

    private static Instant scale(Instant moment, Instant from, Instant to, double factor) {
        return to.plusMillis(Math.round(Duration.between(from, moment).toMillis() * factor));
    }
}
