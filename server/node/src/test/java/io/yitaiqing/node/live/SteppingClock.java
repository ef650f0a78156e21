package io.yitaiqing.node.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A real clock that a test moves by hand. */
final class SteppingClock implements InstantSource {

    private Instant now = Instant.parse("2027-02-01T00:30:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void step(Duration step) {
        now = now.plus(step);
    }

    void stepMillis(long millis) {
        now = now.plusMillis(millis);
    }
}
