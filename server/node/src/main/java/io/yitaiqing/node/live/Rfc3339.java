package io.yitaiqing.node.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the protocol writes them. */
final class Rfc3339 {

    private Rfc3339() {}

    static String millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
