package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Offer;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.CallTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of calls: whom a counter calls, and again. */
public final class CallRules {

    /** The rule named when a person called a given visit. */
    public static final String OUT_OF_ORDER = "out-of-order";

    static final int LONGEST_REASON = 200;

    private CallRules() {}

    static Decision decide(HallCommand.OfCall command, Hall hall, DispatchPolicy policy, Instant now) {
        return switch (command) {
            case HallCommand.CallNext c -> callNext(c, hall, policy, now);
            case HallCommand.CallVisit c -> callVisit(c, hall, policy, now);
            case HallCommand.SendVisit c -> ReceptionRules.send(c, hall);
            case HallCommand.ServeWithoutTicket c -> ReceptionRules.serveWithoutTicket(c, hall, now);
            case HallCommand.Recall c -> recall(c, hall, now);
            case HallCommand.StartService c -> ServiceRules.start(c, hall);
            case HallCommand.MarkStep c -> ServiceRules.markStep(c, hall);
            case HallCommand.HandOverPaper c -> PaperRules.handOver(c, hall);
            case HallCommand.ReturnPaper c -> PaperRules.giveBack(c, hall);
            case HallCommand.FinishService c -> FinishRules.finish(c, hall);
            case HallCommand.Transfer c -> TransferRules.transfer(c, hall, now);
            case HallCommand.Park c -> ParkRules.park(c, hall, now);
            case HallCommand.ReportNoShow c -> NoShowRules.noShow(c, hall);
            case HallCommand.Undo c -> UndoRules.undo(c, hall, now);
        };
    }

    /** Calls whom the counter is offered, or else whom the policy chooses. */
    private static Decision callNext(HallCommand.CallNext c, Hall hall, DispatchPolicy policy, Instant now) {
        Optional<Offer> offer = hall.offer(c.counter());
        if (offer.isPresent()) {
            return Decision.accept(OfferRules.called(offer.get()));
        }
        return Expect.callingCounter(c.counter(), hall, counter -> {
            Optional<DispatchPolicy.Choice> choice = policy.visitFor(counter, hall, now);
            return choice.isPresent() ? called(choice.get(), c.counter(), hall) : nobodyFor(counter);
        });
    }

    private static Decision nobodyFor(Counter counter) {
        return Decision.reject(
                Code.QUEUE_IS_EMPTY,
                counter.abilities().isEmpty()
                        ? "Expected a visit that counter " + counter.id() + " may serve, but it can do nothing now."
                        : "Expected a visit waiting for " + Expect.list(counter.abilities())
                                + ", but nobody waits whom counter " + counter.id() + " may serve.");
    }

    /** Calls one given visit; the reason is kept with the call. */
    private static Decision callVisit(HallCommand.CallVisit c, Hall hall, DispatchPolicy policy, Instant now) {
        return Expect.callingCounter(c.counter(), hall, counter -> {
            Optional<Visit> visit = hall.visit(c.visit());
            if (visit.isEmpty()) {
                return VisitRules.unknown(c.visit(), hall);
            }
            if (visit.get().state() != VisitState.WAITING && visit.get().state() != VisitState.PARKED) {
                return VisitRules.notWaiting(visit.get());
            }
            List<String> services = Expect.servedBy(counter, visit.get(), hall);
            if (services.isEmpty()) {
                return Expect.mayNotServe(counter, visit.get());
            }
            return Expect.text(
                    "a reason",
                    c.reason(),
                    LONGEST_REASON,
                    reason -> called(
                            policy.named(visit.get(), services, OUT_OF_ORDER, reason, counter, hall, now),
                            c.counter(),
                            hall));
        });
    }

    /** Who is offered to another counter and owed the next call does not wait for that counter's clerk. */
    private static Decision called(DispatchPolicy.Choice choice, String counter, Hall hall) {
        String visit = choice.visit().id();
        HallEvent called = new HallEvent.TicketCalled(visit, counter, choice.services(), choice.reason());
        List<Offer> offers = hall.offers();
        if (offers.isEmpty()) {
            return Decision.accept(called);
        }
        List<HallEvent> events = new ArrayList<>();
        for (Offer offer : offers) {
            if (offer.visit().equals(visit)) {
                events.add(OfferRules.rescinded(offer));
            }
        }
        events.add(called);
        return Decision.accept(events);
    }

    /** Announces the called visit once more, not too often and not too soon. */
    private static Decision recall(HallCommand.Recall c, Hall hall, Instant now) {
        CallTerms terms = hall.plan().settings().calls();
        return Expect.calledVisit(c.counter(), hall, visit -> {
            Leg leg = visit.leg().orElseThrow();
            if (leg.calls() >= terms.mostCalls()) {
                return Decision.reject(
                        Code.CALLED_TOO_OFTEN,
                        "Expected ticket " + visit.ticket() + " to be called at most " + terms.mostCalls()
                                + " times to counter " + c.counter() + ", but it was called " + leg.calls()
                                + " times.");
            }
            Duration left = Duration.between(now, leg.calledAt().plusSeconds(terms.minimumGapSeconds()));
            if (left.isPositive()) {
                long seconds = left.plusNanos(999_999_999).toSeconds();
                return Decision.reject(
                        Code.CALLED_A_MOMENT_AGO,
                        "Expected " + terms.minimumGapSeconds() + " seconds between two calls of ticket "
                                + visit.ticket() + ", but " + seconds + " of them are left.");
            }
            return Decision.accept(new HallEvent.TicketRecalled(visit.id(), c.counter()));
        });
    }
}
