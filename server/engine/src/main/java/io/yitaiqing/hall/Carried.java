package io.yitaiqing.hall;

import java.util.List;

/**
 * What goes on across a day change: with the plan it is all a hall needs to continue.
 *
 * @param issued visits issued in the hall's whole line so far, so that visit names never repeat
 * @param called calls made in the hall's whole line so far
 * @param visits the open visits, oldest first
 * @param counters the counters that are not closed
 */
public record Carried(long issued, long called, List<Visit> visits, List<Counter> counters) {

    /** Nothing carried: the first day of a hall. */
    public static final Carried NOTHING = new Carried(0, 0, List.of(), List.of());
}
