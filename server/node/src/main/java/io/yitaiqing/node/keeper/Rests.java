package io.yitaiqing.node.keeper;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a keeper rests after trouble: twice as long each time it comes again, up to a limit, and as short as at
 * first once all has been well for longer than the next rest.
 *
 * <p>Without it two nodes that both believe they own a hall would take it from each other for ever at the same pace.
 */
final class Rests {

    private final Duration first;
    private final Duration longest;
    private Duration next;
    private Instant wellSince = Instant.MAX;

    Rests(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** The rest to take now. */
    Duration take() {
        wellSince = Instant.MAX;
        Duration rest = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return rest;
    }

    /** Notes that all is well at a moment of the real clock. */
    void well(Instant now) {
        wellSince = wellSince.isBefore(now) ? wellSince : now;
        if (now.isAfter(wellSince.plus(next))) {
            next = first;
        }
    }
}
