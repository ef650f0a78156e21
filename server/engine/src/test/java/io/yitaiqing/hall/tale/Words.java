package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Carried;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Visit;
import java.util.List;
import java.util.stream.Stream;

/** Events as a tale tells them; visits are called by their tickets. */
final class Words {

    private Words() {}

    static String of(HallEvent event, Hall hall) {
        return switch (event) {
            case HallEvent.HallTakenOver e -> "taken over by " + e.writer();
            case HallEvent.ChapterClosed e -> "chapter " + e.nextDay();
            case HallEvent.DayOpened e -> "day " + e.day() + " opened" + carried(e.carried());
            case HallEvent.DayClosed e -> "doors shut";
            case HallEvent.CounterOpened e -> "counter " + e.counter() + " opened";
            case HallEvent.CounterClosed e -> "counter " + e.counter() + " closed";
            case HallEvent.CounterPaused e -> "counter " + e.counter() + " paused";
            case HallEvent.CounterResumed e -> "counter " + e.counter() + " resumed";
            case HallEvent.TicketIssued e -> e.ticket();
            case HallEvent.TicketCalled e -> ticket(e.visit(), hall) + " to " + e.counter();
            case HallEvent.TicketRecalled e -> ticket(e.visit(), hall) + " again to " + e.counter();
            case HallEvent.ServiceStarted e -> ticket(e.visit(), hall) + " started";
            case HallEvent.ServiceFinished e -> ticket(e.visit(), hall) + " finished " + e.outcome();
            case HallEvent.TicketNotShown e -> ticket(e.visit(), hall) + " not shown";
            case HallEvent.VisitEnded e ->
                ticket(e.visit(), hall) + " " + e.reason().word();
        };
    }

    private static String carried(Carried carried) {
        List<String> going = Stream.concat(
                        carried.visits().stream()
                                .map(v -> v.ticket() + " " + v.state().word()),
                        carried.counters().stream()
                                .map(c -> "counter " + c.id() + " " + c.state().word()))
                .toList();
        return going.isEmpty() ? "" : " with " + String.join(" and ", going);
    }

    static String ticket(String visit, Hall hall) {
        return hall.visit(visit).map(Visit::ticket).orElse(visit);
    }

    /** The last visit that got this ticket, or the word itself where there is none. */
    static String visit(String ticket, Hall hall) {
        return hall.visits().stream()
                .filter(visit -> visit.ticket().equals(ticket))
                .reduce((earlier, later) -> later)
                .map(Visit::id)
                .orElse(ticket);
    }
}
