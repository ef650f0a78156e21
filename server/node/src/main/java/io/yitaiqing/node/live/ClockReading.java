package io.yitaiqing.node.live;

import java.time.OffsetDateTime;
import java.util.Objects;

/** What the node's hall clock shows, and how many hall seconds pass in a real one. */
public record ClockReading(OffsetDateTime at, double speed) {

    public ClockReading {
        Objects.requireNonNull(at, "at");
    }
}
