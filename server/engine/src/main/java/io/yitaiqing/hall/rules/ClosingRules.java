package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Closing;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rules of shutting the doors: which visits end and which counters close, at once or when their time has come. */
final class ClosingRules {

    private ClosingRules() {}

    /** Shuts the doors. */
    static List<HallEvent> shut(Hall hall, Instant now) {
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.DayClosed());
        events.addAll(ended(hall, now));
        return events;
    }

    /** What comes to its end after the doors were shut, such as a counter with nobody left to serve. */
    static List<HallEvent> remaining(Hall hall, Instant now) {
        return hall.open() ? List.of() : ended(hall, now);
    }

    private static List<HallEvent> ended(Hall hall, Instant now) {
        List<HallEvent> events = new ArrayList<>();
        for (Visit visit : hall.visits()) {
            Closing.endOf(visit, hall, now)
                    .ifPresent(reason -> events.add(new HallEvent.VisitEnded(visit.id(), reason)));
        }
        for (Counter counter : hall.counters()) {
            if (Closing.closes(counter, hall)) {
                events.add(new HallEvent.CounterClosed(counter.id()));
            }
        }
        return events;
    }
}
