package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of customers who gave a number before: their booking is checked in, and they hold one ticket for a need. */
final class ReturningRules {

    private ReturningRules() {}

    /** What becomes of a ticket asked under a pseudonym that has a visit for it; empty where a new one begins. */
    static Optional<Decision> decide(HallCommand.IssueTicket c, List<Errand> errands, Hall hall, Instant now) {
        if (c.pseudonym().isEmpty()) {
            return Optional.empty();
        }
        List<String> services = Errand.services(errands);
        return hall.visits().stream()
                .filter(visit -> visit.state() != VisitState.ENDED)
                .filter(visit -> visit.customer().pseudonym().equals(c.pseudonym()))
                .filter(visit -> visit.open().containsAll(services))
                .findFirst()
                .flatMap(visit -> goOn(visit, c.remote(), hall, now));
    }

    /** The same ticket once more, its customer having arrived where they stand at the door. */
    private static Optional<Decision> goOn(Visit visit, boolean remote, Hall hall, Instant now) {
        List<HallEvent> events = new ArrayList<>();
        if (visit.expected() && !remote) {
            switch (AdmissionRules.arrival(visit, hall, now)) {
                case Decision.Accepted(List<HallEvent> arrived) -> events.addAll(arrived);
                case Decision.Rejected(Rejection no)
                when no.code() == Rejection.Code.TOO_LATE -> {
                    // Who lost the booked time may still wait like anybody else.
                    return Optional.empty();
                }
                case Decision.Rejected no -> {
                    return Optional.of(no);
                }
            }
        }
        events.add(new HallEvent.TicketReissued(visit.id()));
        return Optional.of(new Decision.Accepted(events));
    }
}
