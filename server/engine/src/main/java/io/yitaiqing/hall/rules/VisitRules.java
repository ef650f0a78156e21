package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.time.Instant;
import java.util.Optional;

/** Rules of visits away from counters, and how they end there. */
final class VisitRules {

    private VisitRules() {}

    static Decision decide(HallCommand.OfVisit command, Hall hall, Instant now) {
        return switch (command) {
            case HallCommand.IssueTicket c -> AdmissionRules.issue(c, hall, now);
            case HallCommand.CheckIn c -> AdmissionRules.checkIn(c, hall, now);
            case HallCommand.RateVisit c -> RatingRules.rate(c, hall, now);
            case HallCommand.RecordBalk c -> AdmissionRules.balk(c, hall);
            case HallCommand.Greet c -> ReceptionRules.greet(c, hall);
            case HallCommand.ChangeNeed c -> ReceptionRules.changeNeed(c, hall);
            case HallCommand.AddErrand c -> ErrandRules.add(c, hall);
            case HallCommand.DropErrand c -> ErrandRules.drop(c, hall);
            case HallCommand.CheckMaterials c -> MaterialRules.check(c, hall, now);
            case HallCommand.KeepPlace c -> ParkRules.keepPlace(c, hall, now);
            case HallCommand.Return c -> ParkRules.comeBack(c, hall, now);
            case HallCommand.Reactivate c -> ReactivationRules.reactivate(c, hall, now);
            case HallCommand.Leave c -> end(c.visit(), EndReason.LEFT, hall);
            case HallCommand.Cancel c -> end(c.visit(), EndReason.CANCELLED, hall);
        };
    }

    /** Ends a visit that is not at a counter, for a reason. */
    private static Decision end(String id, EndReason reason, Hall hall) {
        Optional<Visit> visit = hall.visit(id);
        if (visit.isEmpty()) {
            return unknown(id, hall);
        }
        if (visit.get().atCounter() || visit.get().state() == VisitState.ENDED) {
            return notWaiting(visit.get());
        }
        return Decision.accept(new HallEvent.VisitEnded(id, reason));
    }

    static Decision unknown(String id, Hall hall) {
        return Decision.reject(
                Code.UNKNOWN_VISIT,
                "Expected an open visit of hall " + hall.id() + " or one that ended in the last "
                        + Hall.REMEMBERED.toMinutes() + " minutes, but got '" + id + "'.");
    }

    static Decision notWaiting(Visit visit) {
        return Decision.reject(
                Code.VISIT_IS_NOT_WAITING,
                "Expected visit " + visit.id() + " to be waiting, but " + present(visit) + ".");
    }

    /** How a visit stands now, in words. */
    static String present(Visit visit) {
        return switch (visit.state()) {
            case ENDED -> "it ended (" + visit.end().orElseThrow() + ")";
            case CALLED, SERVING ->
                "it is " + visit.state().word() + " at counter "
                        + visit.counter().orElseThrow();
            case BOOKED, WAITING, PARKED, HELD -> "it is " + visit.state().word();
        };
    }
}
