package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.util.Optional;

/** Rules of visits: how they begin, and how they end without being called. */
public final class VisitRules {

    /** The most visits that may wait in one hall at once. */
    public static final int MOST_WAITING = 5_000;

    private static final int LONGEST_CHANNEL = 40;

    private VisitRules() {}

    /** Gives out a ticket for one service. */
    public static Decision issue(HallCommand.IssueTicket c, Hall hall) {
        if (!hall.open()) {
            return Decision.reject(
                    Code.HALL_IS_CLOSED, "Expected hall " + hall.id() + " to be open, but it is closed.");
        }
        if (c.services().size() != 1) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected exactly one service, but got " + c.services().size() + ".");
        }
        Optional<HallPlan.Service> service = hall.plan().service(c.services().getFirst());
        if (service.isEmpty()) {
            return Expect.unknownService(c.services().getFirst(), hall);
        }
        if (hall.waiting() >= MOST_WAITING) {
            return Decision.reject(
                    Code.HALL_IS_FULL,
                    "Expected fewer than " + MOST_WAITING + " waiting visits, but " + hall.waiting() + " wait.");
        }
        return Expect.text(
                "a channel",
                c.channel(),
                LONGEST_CHANNEL,
                channel -> Decision.accept(new HallEvent.TicketIssued(
                        hall.nextVisit(), hall.nextTicket(service.get().prefix()), c.services(), channel, c.token())));
    }

    /** Ends a waiting visit for a reason. */
    public static Decision end(String id, EndReason reason, Hall hall) {
        Optional<Visit> visit = hall.visit(id);
        if (visit.isEmpty()) {
            return unknown(id, hall);
        }
        if (visit.get().state() != VisitState.WAITING) {
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
        String present = visit.end()
                .map(reason -> "it ended (" + reason.word() + ")")
                .orElseGet(() -> "it is " + visit.state().word() + " at counter "
                        + visit.counter().orElse("?"));
        return Decision.reject(
                Code.VISIT_IS_NOT_WAITING, "Expected visit " + visit.id() + " to be waiting, but " + present + ".");
    }
}
