package io.yitaiqing.hall;

import java.util.List;

/** Who can do what a counter would leave of a line's wish; looked for anew only where abilities changed. */
final class Rest {

    private final Line line;
    private final List<String> services;
    private final Reaches all = new Reaches();
    private final Reaches some = new Reaches();
    private final Reaches able = new Reaches();
    private long ableAsOf = -1;
    private long foundAsOf = -1;

    Rest(Line line, List<String> services) {
        this.line = line;
        this.services = services;
    }

    /** What it is. */
    List<String> services() {
        return services;
    }

    /** The counters that take calls and can do all of it, or where none can, some. */
    Reaches able(CounterBook counters) {
        if (ableAsOf != counters.changes()) {
            find(counters);
            counters.findTakingCalls(all, able);
            if (able.isEmpty()) {
                counters.findTakingCalls(some, able);
            }
            ableAsOf = counters.changes();
        }
        return able;
    }

    private void find(CounterBook counters) {
        if (foundAsOf != counters.abilities()) {
            counters.findAble(line, services, all, some);
            foundAsOf = counters.abilities();
        }
    }
}
