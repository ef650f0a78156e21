package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Customer;
import io.yitaiqing.hall.Decision;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules of the reception: greet, change the need, send a visit directly, serve without a ticket. */
final class ReceptionRules {

    private static final int LONGEST_NOTE = 200;
    private static final String CHANNEL = "counter";
    private static final String WITHOUT_TICKET = "served without a ticket";

    private ReceptionRules() {}

    /** Notes segment and language; what is not told stays as it was known. */
    static Decision greet(HallCommand.Greet c, Hall hall) {
        return awayFromCounters(
                c.visit(),
                hall,
                visit -> ExpectCustomer.known(c.segment(), c.language(), hall, () -> {
                    Customer known = visit.customer();
                    Optional<String> segment = c.segment().or(known::segment);
                    return Decision.accept(new HallEvent.VisitGreeted(
                            c.visit(),
                            segment,
                            c.language().or(known::language),
                            LinePlaces.inSegment(visit, segment, hall)));
                }));
    }

    /** Replaces what is still to be done; what is done stays on record, and so does what was booked. */
    static Decision changeNeed(HallCommand.ChangeNeed c, Hall hall) {
        return awayFromCounters(
                c.visit(),
                hall,
                visit -> visit.state() == VisitState.BOOKED
                        ? VisitRules.notWaiting(visit)
                        : Expect.errands(c.requests(), hall, asked -> needs(visit, asked, hall)));
    }

    private static Decision needs(Visit visit, List<Errand> asked, Hall hall) {
        List<String> services = asked.stream().map(Errand::service).toList();
        Optional<Errand> handedOver = visit.errands().stream()
                .filter(errand -> errand.handedTo().isPresent() && !services.contains(errand.service()))
                .findFirst();
        if (handedOver.isPresent()) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected " + handedOver.get().service() + " to stay among the services, but clerk "
                            + handedOver.get().handedTo().orElseThrow() + " has its paper.");
        }
        List<Errand> over =
                visit.errands().stream().filter(errand -> !errand.open()).toList();
        Optional<Errand> again = over.stream()
                .filter(errand -> errand.state() != Errand.State.DROPPED && services.contains(errand.service()))
                .findFirst();
        if (again.isPresent()) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected services that visit " + visit.id() + " has not dealt with, but "
                            + again.get().service() + " is " + again.get().state() + ".");
        }
        int most = hall.plan().settings().limits().errandsPerVisit() - over.size();
        if (asked.size() > most) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected at most " + most + " services besides the " + over.size() + " dealt with, but got "
                            + asked.size() + ".");
        }
        return services.stream()
                .filter(service -> visit.errand(service).isEmpty())
                .flatMap(added -> Entrance.quota(added, hall.askedToday(added), hall).stream())
                .findFirst()
                .orElseGet(() -> Decision.accept(changed(visit, over, asked, services)));
    }

    private static HallEvent changed(Visit visit, List<Errand> over, List<Errand> asked, List<String> services) {
        List<Errand> errands = new ArrayList<>(over);
        for (Errand errand : asked) {
            errands.add(visit.errand(errand.service())
                    .filter(Errand::open)
                    .map(known -> known.times(errand.quantity()))
                    .orElse(errand));
        }
        LinePlace place = new LinePlace(Wish.of(services), visit.place().orderAt());
        return new HallEvent.NeedChanged(visit.id(), List.copyOf(errands), place);
    }

    /** Sends a waiting visit to an idle counter; nobody announces it. */
    static Decision send(HallCommand.SendVisit c, Hall hall) {
        return Expect.callingCounter(c.counter(), hall, counter -> {
            Optional<Visit> visit = hall.visit(c.visit());
            if (visit.isEmpty()) {
                return VisitRules.unknown(c.visit(), hall);
            }
            if (visit.get().state() != VisitState.WAITING) {
                return VisitRules.notWaiting(visit.get());
            }
            List<String> services = Expect.servedBy(counter, visit.get(), hall);
            if (services.isEmpty()) {
                return Expect.mayNotServe(counter, visit.get());
            }
            return Expect.text(
                    "a note",
                    c.note(),
                    LONGEST_NOTE,
                    note -> Decision.accept(new HallEvent.VisitSent(c.visit(), c.counter(), services, note)));
        });
    }

    /** Begins a visit at an idle counter that can do all of it, under all the rules of a ticket. */
    static Decision serveWithoutTicket(HallCommand.ServeWithoutTicket c, Hall hall, Instant now) {
        return Expect.idleCounter(c.counter(), hall, counter -> {
            Decision admitted = AdmissionRules.issue(
                    new HallCommand.IssueTicket(
                            c.requests(), CHANNEL, c.token(), Optional.empty(), Optional.empty(), false),
                    hall,
                    now);
            if (!(admitted instanceof Decision.Accepted accepted)) {
                return admitted;
            }
            List<String> services =
                    c.requests().stream().map(HallCommand.Request::service).toList();
            List<String> able = Abilities.byName(counter, hall);
            if (!able.containsAll(services)) {
                return Decision.reject(
                        Code.COUNTER_MAY_NOT_SERVE,
                        "Expected services that counter " + c.counter() + " may serve (" + Expect.list(able)
                                + "), but got " + Expect.list(services) + ".");
            }
            List<HallEvent> events = new ArrayList<>(accepted.events());
            events.add(new HallEvent.VisitSent(hall.nextVisit(), c.counter(), services, WITHOUT_TICKET));
            events.add(new HallEvent.ServiceStarted(hall.nextVisit(), c.counter(), counter.clerk()));
            return Decision.accept(events);
        });
    }

    private static Decision awayFromCounters(String id, Hall hall, Function<Visit, Decision> then) {
        Optional<Visit> visit = hall.visit(id);
        if (visit.isEmpty()) {
            return VisitRules.unknown(id, hall);
        }
        return visit.get().atCounter() || visit.get().state() == VisitState.ENDED
                ? VisitRules.notWaiting(visit.get())
                : then.apply(visit.get());
    }
}
