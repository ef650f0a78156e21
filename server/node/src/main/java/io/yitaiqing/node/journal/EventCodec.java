package io.yitaiqing.node.journal;

import io.yitaiqing.hall.HallEvent;
import java.util.Map;

/** The stored names of all events. */
public final class EventCodec {

    /** Every event by the name under which journals hold it. */
    public static final StoredNames<HallEvent> EVENTS = new StoredNames<>(
            "event",
            Map.ofEntries(
                    Map.entry("hall-taken-over", HallEvent.HallTakenOver.class),
                    Map.entry("chapter-closed", HallEvent.ChapterClosed.class),
                    Map.entry("day-opened", HallEvent.DayOpened.class),
                    Map.entry("day-closed", HallEvent.DayClosed.class),
                    Map.entry("counter-opened", HallEvent.CounterOpened.class),
                    Map.entry("counter-closed", HallEvent.CounterClosed.class),
                    Map.entry("counter-paused", HallEvent.CounterPaused.class),
                    Map.entry("counter-resumed", HallEvent.CounterResumed.class),
                    Map.entry("ticket-issued", HallEvent.TicketIssued.class),
                    Map.entry("ticket-called", HallEvent.TicketCalled.class),
                    Map.entry("ticket-recalled", HallEvent.TicketRecalled.class),
                    Map.entry("service-started", HallEvent.ServiceStarted.class),
                    Map.entry("service-finished", HallEvent.ServiceFinished.class),
                    Map.entry("ticket-not-shown", HallEvent.TicketNotShown.class),
                    Map.entry("visit-ended", HallEvent.VisitEnded.class)));

    private EventCodec() {}
}
