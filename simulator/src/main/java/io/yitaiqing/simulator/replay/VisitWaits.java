package io.yitaiqing.simulator.replay;

import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The wait of every single visit: from its ticket to its first call, or to its end where it was never called. */
public final class VisitWaits implements HallListener {

    private final Map<String, Duration> waits = new HashMap<>();

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        if (event instanceof HallEvent.TicketCalled e) {
            ended(e.visit(), at, hall);
        } else if (event instanceof HallEvent.VisitEnded e && e.reason() != EndReason.DAY_CLOSED) {
            ended(e.visit(), at, hall);
        }
    }

    private void ended(String id, Instant at, Hall hall) {
        Visit visit = hall.visit(id).orElseThrow();
        waits.putIfAbsent(id, Duration.between(visit.takenAt(), at));
    }

    /** The wait of a visit that was called or went away. */
    public Optional<Duration> of(String visit) {
        return Optional.ofNullable(waits.get(visit));
    }
}
