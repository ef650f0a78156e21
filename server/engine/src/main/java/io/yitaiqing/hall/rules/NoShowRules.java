package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.CallTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of visits that were called and did not come. */
final class NoShowRules {

    private NoShowRules() {}

    /** Lets the visit that was called and did not come wait again behind some others, or ends it. */
    static Decision noShow(HallCommand.ReportNoShow c, Hall hall) {
        return Expect.calledVisit(c.counter(), hall, visit -> Decision.accept(notShown(visit, c.counter(), hall)));
    }

    static List<HallEvent> notShown(Visit visit, String counter, Hall hall) {
        Optional<LinePlace> again = again(visit, counter, hall);
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.TicketNotShown(visit.id(), counter, again));
        if (again.isEmpty()) {
            events.add(new HallEvent.VisitEnded(visit.id(), EndReason.NO_SHOW));
        }
        return ServiceRules.closingIfShut(events, counter, hall);
    }

    /** Where it waits again; nowhere once it was let off as often as the hall allows, or the doors are shut. */
    private static Optional<LinePlace> again(Visit visit, String counter, Hall hall) {
        CallTerms terms = hall.plan().settings().calls();
        return terms.returnsAfterOthers()
                .filter(others -> hall.open() && visit.noShows() < terms.mostReturns())
                .map(others ->
                        LinePlaces.behind(others, visit, hall.counter(counter).orElseThrow(), hall));
    }
}
