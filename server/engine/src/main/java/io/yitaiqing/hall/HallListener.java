package io.yitaiqing.hall;

import java.time.Instant;

/** Someone who is told every event after the hall has applied it: measures, auditors, tests. */
@FunctionalInterface
public interface HallListener {

    /** Takes notice of an event that happened at a moment and is already part of the hall. */
    void on(HallEvent event, Instant at, Hall hall);
}
