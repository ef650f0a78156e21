package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Closing;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Outcome;
import io.yitaiqing.hall.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of a visit at a counter: served step by step and finished. */
final class ServiceRules {

    private ServiceRules() {}

    /** Begins to serve the called visit; who serves it first owns it. */
    static Decision start(HallCommand.StartService c, Hall hall) {
        return Expect.calledVisit(
                c.counter(),
                hall,
                visit -> Decision.accept(new HallEvent.ServiceStarted(
                        visit.id(),
                        c.counter(),
                        hall.counter(c.counter()).orElseThrow().clerk())));
    }

    static Decision markStep(HallCommand.MarkStep c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    /** Ends the service; where nothing is named, what this leg was about was delivered. */
    static Decision finish(HallCommand.FinishService c, Hall hall) {
        Optional<String> unknown = c.delivered().stream()
                .filter(service -> hall.plan().service(service).isEmpty())
                .findFirst();
        return Expect.servedVisit(
                c.counter(),
                hall,
                visit -> unknown.map(service -> Expect.unknownService(service, hall))
                        .orElseGet(() -> finished(visit, c, hall)));
    }

    private static Decision finished(Visit visit, HallCommand.FinishService c, Hall hall) {
        List<String> delivered =
                c.delivered().isEmpty() ? visit.leg().orElseThrow().services() : c.delivered();
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.ServiceFinished(visit.id(), c.counter(), Outcome.DONE, delivered, Optional.empty()));
        events.add(new HallEvent.VisitEnded(visit.id(), EndReason.SERVED));
        return Decision.accept(closingIfShut(events, c.counter(), hall));
    }

    /** After the doors were shut, a counter closes with its last visit; where those who wait are served, by itself. */
    static List<HallEvent> closingIfShut(List<HallEvent> events, String counter, Hall hall) {
        if (!hall.open() && !Closing.servesOn(hall)) {
            events.add(new HallEvent.CounterClosed(counter));
        }
        return events;
    }
}
