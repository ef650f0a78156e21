package io.yitaiqing.simulator.live;

import java.time.Duration;
import java.time.Instant;

/** The hall clock of a server, carried on from its last reading at its speed. */
final class HallClock {

    private record Reading(Instant at, double speed, long nanoTime) {}

    private volatile Reading reading;

    /** Takes a reading that has just been made. */
    void set(Instant at, double speed) {
        reading = new Reading(at, speed, System.nanoTime());
    }

    /** Takes a reading of the time alone; the speed stays. */
    void set(Instant at) {
        Reading before = reading;
        if (before != null) {
            set(at, before.speed());
        }
    }

    boolean known() {
        return reading != null;
    }

    Instant now() {
        Reading last = reading;
        double nanos = (System.nanoTime() - last.nanoTime()) * last.speed();
        return last.at().plusMillis(Math.round(nanos / 1e6));
    }

    /** How long in real time until the hall clock shows a moment; not negative. */
    Duration until(Instant moment) {
        Duration hall = Duration.between(now(), moment);
        return hall.isNegative() ? Duration.ZERO : Duration.ofNanos(Math.round(hall.toNanos() / reading.speed()));
    }
}
