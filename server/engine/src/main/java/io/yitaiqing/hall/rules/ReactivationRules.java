package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.Wish;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules of taking up a visit again that ended without service a moment ago. */
final class ReactivationRules {

    private static final Set<EndReason> REVERSIBLE = EnumSet.of(
            EndReason.NO_SHOW, EndReason.LEFT, EndReason.CANCELLED, EndReason.EXPIRED, EndReason.PAPERS_MISSING);

    private ReactivationRules() {}

    static Decision reactivate(HallCommand.Reactivate c, Hall hall, Instant now) {
        Optional<Visit> known = hall.visit(c.visit());
        if (known.isEmpty()) {
            return VisitRules.unknown(c.visit(), hall);
        }
        Visit visit = known.get();
        if (visit.state() != VisitState.ENDED) {
            return Decision.reject(
                    Code.VISIT_IS_OPEN,
                    "Expected visit " + c.visit() + " to have ended, but " + VisitRules.present(visit) + ".");
        }
        EndReason end = visit.end().orElseThrow();
        if (!REVERSIBLE.contains(end)) {
            return staysEnded("a visit that ended as one of " + REVERSIBLE, c.visit() + " ended as " + end);
        }
        long withinSeconds = hall.plan().settings().calls().reactivateWithinSeconds();
        if (now.isAfter(visit.since().plusSeconds(withinSeconds))) {
            return staysEnded(
                    "a visit that ended in the last " + withinSeconds + " seconds",
                    c.visit() + " ended at " + visit.since());
        }
        List<String> open = visit.reopened().stream()
                .filter(Errand::open)
                .map(Errand::service)
                .toList();
        if (open.isEmpty()) {
            return staysEnded("visit " + c.visit() + " to have something left to do", "all of it is over");
        }
        return place(visit, open, hall, now);
    }

    private static Decision staysEnded(String expected, String but) {
        return Decision.reject(Code.VISIT_STAYS_ENDED, "Expected " + expected + ", but " + but + ".");
    }

    private static Decision place(Visit visit, List<String> open, Hall hall, Instant now) {
        if (!hall.open()) {
            return Expect.hallIsClosed(hall);
        }
        int most = hall.plan().settings().limits().visitsWaiting();
        if (hall.waiting() >= most) {
            return Decision.reject(
                    Code.HALL_IS_FULL,
                    "Expected fewer than " + most + " waiting visits, but " + hall.waiting() + " wait.");
        }
        return Expect.ownTicket(visit, hall, () -> {
            Wish wish = visit.place().wish().with(open);
            // Who has not been here before begins to wait now.
            LinePlace place = visit.neverCame()
                    ? LinePlaces.byWait(wish, now, visit.customer().segment(), 0, hall)
                    : LinePlaces.byWait(visit, wish, hall);
            return Decision.accept(new HallEvent.VisitReactivated(visit.id(), place));
        });
    }
}
