package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.LastAction;
import io.yitaiqing.hall.Offer;
import io.yitaiqing.hall.plan.OfferTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How offers make way: a command that touches an offered visit or counter is decided as if nothing had been offered,
 * and the offer is rescinded with it; where the command is refused, the offer stands.
 */
final class OfferWithdrawal {

    private OfferWithdrawal() {}

    /** What the rules answer to a command once the offers in its way are rescinded. */
    static Decision before(HallCommand command, Hall hall, Instant now, Function<Hall, Decision> rules) {
        List<Offer> offers = hall.offers();
        if (offers.isEmpty()) {
            return rules.apply(hall);
        }
        List<HallEvent> rescinded = offers.stream()
                .filter(inTheWayOf(command, hall, now))
                .map(OfferRules::rescinded)
                .toList();
        if (rescinded.isEmpty()) {
            return unable(rules.apply(hall), offers);
        }
        Hall then = hall.fork();
        rescinded.forEach(event -> then.apply(event, now));
        return preceded(rescinded, rules.apply(then));
    }

    private static Decision preceded(List<HallEvent> rescinded, Decision decision) {
        if (!(decision instanceof Decision.Accepted(List<HallEvent> happens))
                || rescinded.isEmpty()
                || happens.isEmpty()) {
            return decision;
        }
        List<HallEvent> events = new ArrayList<>(rescinded);
        events.addAll(happens);
        return Decision.accept(events);
    }

    /** A counter that becomes unable to do what it is offered loses the offer. */
    private static Decision unable(Decision decision, List<Offer> offers) {
        if (!(decision instanceof Decision.Accepted(List<HallEvent> events))) {
            return decision;
        }
        List<HallEvent> rescinded = new ArrayList<>();
        for (HallEvent event : events) {
            if (event instanceof HallEvent.AbilitiesChanged(String counter, List<String> abilities)) {
                offers.stream()
                        .filter(offer -> offer.counter().equals(counter) && !abilities.containsAll(offer.services()))
                        .map(OfferRules::rescinded)
                        .forEach(rescinded::add);
            }
        }
        return preceded(rescinded, decision);
    }

    private static Predicate<Offer> inTheWayOf(HallCommand command, Hall hall, Instant now) {
        return switch (command) {
            case HallCommand.OfVisit c -> visit(c).map(OfferWithdrawal::of).orElse(offer -> false);
            case HallCommand.OfCall c -> call(c, hall);
            case HallCommand.OfCounter c -> counter(c);
            case HallCommand.OfDay c -> offer -> day(c, hall, now);
            case HallCommand.OfDispatch c -> offer -> calls(c, hall);
            case HallCommand.OfClerk c -> offer -> false;
            case HallCommand.OfAppointment c -> offer -> false;
            case HallCommand.OfCase c -> offer -> false;
            case HallCommand.OfAlert c -> offer -> false;
        };
    }

    private static Predicate<Offer> of(String visit) {
        return offer -> offer.visit().equals(visit);
    }

    private static Predicate<Offer> at(String counter) {
        return offer -> offer.counter().equals(counter);
    }

    private static Optional<String> visit(HallCommand.OfVisit command) {
        return switch (command) {
            case HallCommand.IssueTicket c -> Optional.empty();
            case HallCommand.RecordBalk c -> Optional.empty();
            case HallCommand.RateVisit c -> Optional.empty();
            case HallCommand.CheckIn c -> Optional.of(c.visit());
            case HallCommand.Greet c -> Optional.of(c.visit());
            case HallCommand.ChangeNeed c -> Optional.of(c.visit());
            case HallCommand.AddErrand c -> Optional.of(c.visit());
            case HallCommand.DropErrand c -> Optional.of(c.visit());
            case HallCommand.CheckMaterials c -> Optional.of(c.visit());
            case HallCommand.KeepPlace c -> Optional.of(c.visit());
            case HallCommand.Return c -> Optional.of(c.visit());
            case HallCommand.Reactivate c -> Optional.of(c.visit());
            case HallCommand.Leave c -> Optional.of(c.visit());
            case HallCommand.Cancel c -> Optional.of(c.visit());
        };
    }

    /** Whoever calls next takes what is offered; only another visit, or another kind of call, rescinds it. */
    private static Predicate<Offer> call(HallCommand.OfCall command, Hall hall) {
        return switch (command) {
            case HallCommand.CallVisit c -> at(c.counter()).or(of(c.visit()));
            case HallCommand.SendVisit c -> at(c.counter()).or(of(c.visit()));
            case HallCommand.ServeWithoutTicket c -> at(c.counter());
            case HallCommand.ReturnPaper c -> of(c.visit());
            case HallCommand.Undo c ->
                at(c.counter())
                        .or(hall.lastAction(c.counter())
                                .flatMap(LastAction::visit)
                                .map(visit -> of(visit.id()))
                                .orElse(offer -> false));
            case HallCommand.CallNext c -> offer -> false;
            case HallCommand.Recall c -> offer -> false;
            case HallCommand.StartService c -> offer -> false;
            case HallCommand.MarkStep c -> offer -> false;
            case HallCommand.HandOverPaper c -> offer -> false;
            case HallCommand.FinishService c -> offer -> false;
            case HallCommand.Transfer c -> offer -> false;
            case HallCommand.Park c -> offer -> false;
            case HallCommand.ReportNoShow c -> offer -> false;
        };
    }

    private static Predicate<Offer> counter(HallCommand.OfCounter command) {
        return switch (command) {
            case HallCommand.CloseCounter c -> at(c.counter());
            case HallCommand.PauseCounter c -> at(c.counter());
            case HallCommand.OpenCounter c -> offer -> false;
            case HallCommand.ResumeCounter c -> offer -> false;
            case HallCommand.SetUpCounter c -> offer -> false;
            case HallCommand.TakeDownCounter c -> offer -> false;
            case HallCommand.ReportFault c -> offer -> false;
            case HallCommand.ReportRepair c -> offer -> false;
        };
    }

    /** No offer outlasts the doors, the chapter, or the beginning of the midday rest. */
    private static boolean day(HallCommand.OfDay command, Hall hall, Instant now) {
        return switch (command) {
            case HallCommand.CloseDay c -> true;
            case HallCommand.CloseChapter c -> true;
            case HallCommand.OpenDay c -> true;
            case HallCommand.TimePasses c ->
                Deadlines.closing(hall).filter(at -> !at.isAfter(now)).isPresent()
                        || Deadlines.lunch(hall).filter(at -> !at.isAfter(now)).isPresent();
            case HallCommand.TakeOver c -> false;
        };
    }

    /** Where counters shall call from now on, nothing is offered any more. */
    private static boolean calls(HallCommand.OfDispatch command, Hall hall) {
        return command instanceof HallCommand.ChangePolicy change
                && change.terms().of(hall.plan().settings().dispatch()).offers().mode() == OfferTerms.Mode.PULL;
    }
}
