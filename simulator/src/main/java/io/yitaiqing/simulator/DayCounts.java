package io.yitaiqing.simulator;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.measure.ServiceLevel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The counts of all business days together: a {@link ServiceLevel} starts anew with each day. */
final class DayCounts implements HallListener {

    private final ServiceLevel today = new ServiceLevel();
    private final Map<String, ServiceLevel.Counts> before = new HashMap<>();

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        if (event instanceof HallEvent.DayOpened) {
            hall.plan().services().forEach(service -> before.put(service.id(), of(service.id())));
        }
        // A booking becomes a visit just before its day opens, and the opening counts it.
        boolean opening =
                event instanceof HallEvent.VisitBooked && !hall.openedDay().equals(Optional.of(hall.chapter()));
        if (!opening) {
            today.on(event, at, hall);
        }
    }

    ServiceLevel.Counts of(String service) {
        ServiceLevel.Counts present = today.of(service);
        ServiceLevel.Counts past = before.get(service);
        return past == null ? present : past.plus(present);
    }
}
