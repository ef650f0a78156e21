package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of a visit at a counter: called, recalled, served, finished, not shown. */
public final class CallRules {

    /** The rule named when a person called a given visit. */
    public static final String OUT_OF_ORDER = "out-of-order";

    private static final int LONGEST_OUTCOME = 40;
    private static final int LONGEST_REASON = 200;

    private CallRules() {}

    /** Calls whom the policy chooses. */
    public static Decision callNext(HallCommand.CallNext c, Hall hall, DispatchPolicy policy, Instant now) {
        return Expect.idleCounter(
                c.counter(),
                hall,
                counter -> policy.visitFor(counter, hall, now)
                        .map(choice -> called(choice.visit(), c.counter(), choice.reason()))
                        .orElseGet(() -> Decision.reject(
                                Code.QUEUE_IS_EMPTY,
                                "Expected a visit waiting for " + Expect.list(counter.abilities())
                                        + ", but nobody waits whom counter " + c.counter() + " may serve.")));
    }

    /** Calls one given visit; the reason is kept with the call. */
    public static Decision callVisit(HallCommand.CallVisit c, Hall hall, DispatchPolicy policy, Instant now) {
        return Expect.idleCounter(c.counter(), hall, counter -> {
            Optional<Visit> visit = hall.visit(c.visit());
            if (visit.isEmpty()) {
                return VisitRules.unknown(c.visit(), hall);
            }
            if (visit.get().state() != VisitState.WAITING) {
                return VisitRules.notWaiting(visit.get());
            }
            if (!counter.abilities().contains(visit.get().service())) {
                return Decision.reject(
                        Code.COUNTER_MAY_NOT_SERVE,
                        "Expected a visit for " + Expect.list(counter.abilities()) + ", but " + c.visit()
                                + " waits for " + visit.get().service() + ".");
            }
            return Expect.text(
                    "a reason",
                    c.reason(),
                    LONGEST_REASON,
                    reason -> called(
                            visit.get(), c.counter(), outOfOrder(visit.get(), counter, hall, policy, now, reason)));
        });
    }

    private static CallReason outOfOrder(
            Visit visit, Counter counter, Hall hall, DispatchPolicy policy, Instant now, String note) {
        Optional<Visit> next = policy.visitFor(counter, hall, now)
                .map(DispatchPolicy.Choice::visit)
                .filter(other -> !other.id().equals(visit.id()));
        List<CallReason.PassedOver> passedOver = next.map(
                        v -> List.of(new CallReason.PassedOver(v.id(), v.service(), OUT_OF_ORDER)))
                .orElse(List.of());
        double waitSeconds = Duration.between(visit.takenAt(), now).toMillis() / 1000.0;
        return new CallReason(OUT_OF_ORDER, waitSeconds, next.map(Visit::id), passedOver, Optional.of(note));
    }

    private static Decision called(Visit visit, String counter, CallReason reason) {
        return Decision.accept(new HallEvent.TicketCalled(visit.id(), counter, reason));
    }

    /** Announces the called visit once more. */
    public static Decision recall(HallCommand.Recall c, Hall hall) {
        return Expect.calledVisit(
                c.counter(), hall, visit -> Decision.accept(new HallEvent.TicketRecalled(visit.id(), c.counter())));
    }

    /** Begins to serve the called visit. */
    public static Decision start(HallCommand.StartService c, Hall hall) {
        return Expect.calledVisit(
                c.counter(), hall, visit -> Decision.accept(new HallEvent.ServiceStarted(visit.id(), c.counter())));
    }

    /** Ends the service and with it the visit; where nothing is named, what the visit asked was delivered. */
    public static Decision finish(HallCommand.FinishService c, Hall hall) {
        Optional<String> unknown = c.delivered().stream()
                .filter(service -> hall.plan().service(service).isEmpty())
                .findFirst();
        return Expect.servedVisit(
                c.counter(),
                hall,
                visit -> Expect.text(
                        "an outcome",
                        c.outcome(),
                        LONGEST_OUTCOME,
                        outcome -> unknown.map(service -> Expect.unknownService(service, hall))
                                .orElseGet(() -> finished(visit, c, hall))));
    }

    private static Decision finished(Visit visit, HallCommand.FinishService c, Hall hall) {
        List<String> delivered = c.delivered().isEmpty() ? visit.services() : c.delivered();
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.ServiceFinished(visit.id(), c.counter(), c.outcome(), delivered));
        events.add(new HallEvent.VisitEnded(visit.id(), EndReason.SERVED));
        return Decision.accept(closingIfShut(events, c.counter(), hall));
    }

    /** Ends the visit that was called and did not come. */
    public static Decision noShow(HallCommand.ReportNoShow c, Hall hall) {
        return Expect.calledVisit(c.counter(), hall, visit -> Decision.accept(notShown(visit, c.counter(), hall)));
    }

    static List<HallEvent> notShown(Visit visit, String counter, Hall hall) {
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.TicketNotShown(visit.id(), counter));
        events.add(new HallEvent.VisitEnded(visit.id(), EndReason.NO_SHOW));
        return closingIfShut(events, counter, hall);
    }

    /** After the doors were shut, a counter closes with its last visit. */
    private static List<HallEvent> closingIfShut(List<HallEvent> events, String counter, Hall hall) {
        if (!hall.open()) {
            events.add(new HallEvent.CounterClosed(counter));
        }
        return events;
    }
}
