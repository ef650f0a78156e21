package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Outcome;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.Wish;
import io.yitaiqing.hall.plan.ClosingTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules of the end of a service: its outcome, what was delivered, and whether the visit ends with it.
 *
 * <p>What was asked and not delivered stays open where the outcome is {@code done}; otherwise all this leg was about is
 * refused, or goes on as one followed case. A visit with errands that are still open waits for them at once.
 */
final class FinishRules {

    private static final int LONGEST_REASON = 200;

    private FinishRules() {}

    /** Ends the service; where nothing is named and all is done, what this leg was about was delivered. */
    static Decision finish(HallCommand.FinishService c, Hall hall) {
        return Expect.servedVisit(c.counter(), hall, visit -> {
            Optional<Outcome> outcome = Outcome.of(c.outcome());
            if (outcome.isEmpty()) {
                return Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected an outcome (" + Outcome.WORDS + "), but got '" + c.outcome() + "'.");
            }
            List<String> open = visit.open();
            Optional<Decision> refusal = refusal(c, outcome.get(), visit, open, hall);
            return refusal.isPresent() ? refusal.get() : finished(c, outcome.get(), visit, open, hall);
        });
    }

    private static Optional<Decision> refusal(
            HallCommand.FinishService c, Outcome outcome, Visit visit, List<String> open, Hall hall) {
        Optional<Decision> wrong = wrongDelivered(c, outcome, visit, open, hall);
        if (wrong.isEmpty()) {
            wrong = paperOut(c, outcome, visit);
        }
        if (wrong.isEmpty() && outcome == Outcome.CONTINUED) {
            wrong = CaseRules.tooMany(hall);
        }
        boolean reasoned = outcome != Outcome.DONE || c.reason().isPresent();
        return wrong.isEmpty() && reasoned
                ? Expect.wrongText("a reason", c.reason().orElse(""), LONGEST_REASON)
                : wrong;
    }

    private static Optional<Decision> wrongDelivered(
            HallCommand.FinishService c, Outcome outcome, Visit visit, List<String> open, Hall hall) {
        if (c.delivered().isEmpty()) {
            return mandatory(outcome, visit, open, hall);
        }
        Counter counter = hall.counter(c.counter()).orElseThrow();
        List<String> here = visit.leg().orElseThrow().services();
        Set<String> named = new HashSet<>();
        for (String service : c.delivered()) {
            if (hall.plan().service(service).isEmpty()) {
                return Optional.of(Expect.unknownService(service, hall));
            }
            if (!named.add(service)) {
                return Optional.of(Decision.reject(
                        Code.VALUE_IS_WRONG, "Expected each delivered service once, but got '" + service + "' twice."));
            }
            if (!here.contains(service) && !counter.abilities().contains(service)) {
                return Optional.of(Decision.reject(
                        Code.COUNTER_MAY_NOT_SERVE,
                        "Expected counter " + c.counter() + " to have delivered what it may serve ("
                                + Expect.list(counter.abilities()) + "), but got '" + service + "'."));
            }
        }
        int extra = (int) c.delivered().stream()
                .filter(service -> !open.contains(service))
                .count();
        return ErrandRules.tooMany(visit, extra, hall);
    }

    private static Optional<Decision> mandatory(Outcome outcome, Visit visit, List<String> open, Hall hall) {
        if (outcome != Outcome.DONE) {
            return Optional.empty();
        }
        for (String service : here(visit, open)) {
            Optional<HallPlan.Service> known = hall.plan().service(service);
            if (known.isPresent() && known.get().terms().deliveredMandatory()) {
                return Optional.of(Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected the services that were delivered, for " + service + " must say so, but got none."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> paperOut(HallCommand.FinishService c, Outcome outcome, Visit visit) {
        Optional<Errand> out = PaperRules.handedOut(visit);
        boolean kept = out.isPresent()
                && (outcome != Outcome.CONTINUED
                        || c.delivered().contains(out.get().service()));
        return kept ? Optional.of(PaperRules.out(visit, out.get())) : Optional.empty();
    }

    private static Decision finished(
            HallCommand.FinishService c, Outcome outcome, Visit visit, List<String> open, Hall hall) {
        List<String> here = here(visit, open);
        List<String> delivered = c.delivered().isEmpty() && outcome == Outcome.DONE ? here : c.delivered();
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.ServiceFinished(visit.id(), c.counter(), outcome, delivered, c.reason()));
        if (outcome == Outcome.CONTINUED) {
            String about = here.stream()
                    .filter(service -> !delivered.contains(service))
                    .findFirst()
                    .orElse(visit.service());
            events.add(new HallEvent.CaseOpened(
                    hall.cases().next(), visit.id(), about, c.reason().orElseThrow()));
        }
        List<String> left = left(open, delivered, outcome == Outcome.DONE ? List.of() : here);
        if (left.isEmpty()) {
            events.add(new HallEvent.VisitEnded(visit.id(), EndReason.SERVED));
        } else {
            events.addAll(goesOn(visit, left, hall));
        }
        return Decision.accept(ServiceRules.closingIfShut(events, c.counter(), hall));
    }

    /** What is still to be done after some was delivered and some given up. */
    private static List<String> left(List<String> open, List<String> delivered, List<String> givenUp) {
        List<String> left = new ArrayList<>(open.size());
        for (String service : open) {
            if (!delivered.contains(service) && !givenUp.contains(service)) {
                left.add(service);
            }
        }
        return List.copyOf(left);
    }

    /** It waits where its true wait puts it, for anybody who can help, whomever it was sent to before. */
    private static List<HallEvent> goesOn(Visit visit, List<String> left, Hall hall) {
        HallEvent goesOn = new HallEvent.VisitContinued(visit.id(), LinePlaces.byWait(visit, Wish.of(left), hall));
        // Behind shut doors it shares the lot of all who wait: not what it came for is over, but the day.
        return inVain(hall)
                ? List.of(goesOn, new HallEvent.VisitEnded(visit.id(), EndReason.DAY_CLOSED))
                : List.of(goesOn);
    }

    /** Whether nobody who waits is called any more, today or later. */
    static boolean inVain(Hall hall) {
        return !hall.open() && hall.plan().settings().closing().waiting() == ClosingTerms.Waiting.END;
    }

    /** Which of its open errands this leg is about. */
    private static List<String> here(Visit visit, List<String> open) {
        List<String> about = visit.leg().orElseThrow().services();
        if (about.equals(open)) {
            return open;
        }
        List<String> here = new ArrayList<>(open);
        here.retainAll(about);
        return List.copyOf(here);
    }
}
