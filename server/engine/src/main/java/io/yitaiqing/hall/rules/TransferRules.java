package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.Wish;
import io.yitaiqing.hall.plan.ClosingTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules of visits that are sent on from one counter.
 *
 * <p>All open errands of the visit stay open and go with it. To a counter or a clerk it waits for those alone. To a
 * service it waits for that alone, wherever it is to be had, and for the rest afterwards, so that the counter it was
 * sent away from does not call it again at once. If it did not ask that service, it came to the wrong desk, and the
 * first open errand it was served for here is asked anew as that service.
 */
final class TransferRules {

    /** The longest delay that may be asked: half a working day. */
    private static final long LONGEST_DELAY_SECONDS = 14_400;

    private TransferRules() {}

    /** Sends the visit on and frees the counter. */
    static Decision transfer(HallCommand.Transfer c, Hall hall, Instant now) {
        return Expect.servedVisit(
                c.counter(),
                hall,
                visit -> wrong(c).or(() -> PaperRules.handedOut(visit).map(errand -> PaperRules.out(visit, errand)))
                        .or(() -> inVain(c.delaySeconds() > 0, hall))
                        .orElseGet(() -> {
                            HallCommand.Transfer.Target to = c.to();
                            return to.service()
                                    .map(service -> toService(service, visit, c, hall, now))
                                    .or(() -> to.counter().map(counter -> toCounter(counter, visit, c, hall, now)))
                                    .or(() -> to.clerk().map(clerk -> toClerk(clerk, visit, c, hall, now)))
                                    .orElseThrow();
                        }));
    }

    private static Optional<Decision> wrong(HallCommand.Transfer c) {
        long targets = Stream.of(c.to().service(), c.to().counter(), c.to().clerk())
                .filter(Optional::isPresent)
                .count();
        if (targets != 1) {
            return Optional.of(Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected exactly one of a service, a counter and a clerk, but got "
                            + (targets == 0 ? "none" : targets) + "."));
        }
        if (c.delaySeconds() < 0 || c.delaySeconds() > LONGEST_DELAY_SECONDS) {
            return Optional.of(Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected a delay of 0 to " + LONGEST_DELAY_SECONDS + " seconds, but got " + c.delaySeconds()
                            + "."));
        }
        return Optional.empty();
    }

    private static Optional<Decision> inVain(boolean delayed, Hall hall) {
        boolean endsParked = !hall.open() && hall.plan().settings().closing().parked() == ClosingTerms.Parked.END;
        return FinishRules.inVain(hall) || delayed && endsParked
                ? Optional.of(Decision.reject(
                        Code.HALL_IS_CLOSED,
                        "Expected hall " + hall.id() + " to be open, but it is closed and calls nobody who waits."))
                : Optional.empty();
    }

    private static Decision toService(String service, Visit visit, HallCommand.Transfer c, Hall hall, Instant now) {
        if (hall.plan().service(service).isEmpty()) {
            return Expect.unknownService(service, hall);
        }
        List<Errand> errands = asking(service, visit);
        return ErrandRules.tooMany(visit, errands.size() - visit.errands().size(), hall)
                .or(() -> visit.open().contains(service)
                        ? Optional.empty()
                        : Entrance.quota(service, hall.askedToday(service), hall))
                .orElseGet(() -> sent(visit, errands, Wish.of(List.of(service)), c, hall, now));
    }

    private static List<Errand> asking(String service, Visit visit) {
        if (visit.open().contains(service)) {
            return visit.errands();
        }
        List<String> here = visit.leg().orElseThrow().services();
        List<Errand> errands = new ArrayList<>(visit.errands());
        for (int i = 0; i < errands.size(); i++) {
            Errand errand = errands.get(i);
            if (errand.open() && here.contains(errand.service())) {
                errands.set(i, Errand.asked(service, errand.quantity()));
                return List.copyOf(errands);
            }
        }
        errands.add(Errand.asked(service, 1));
        return List.copyOf(errands);
    }

    private static Decision toCounter(String id, Visit visit, HallCommand.Transfer c, Hall hall, Instant now) {
        return Expect.counter(id, hall, counter -> {
            if (counter.state() == CounterState.CLOSED) {
                return Expect.closed(counter, hall);
            }
            Wish wish = new Wish(visit.open(), Optional.of(id), Optional.empty());
            return able(counter, visit)
                    ? sent(visit, visit.errands(), wish, c, hall, now)
                    : Expect.mayNotServe(counter, visit);
        });
    }

    private static Decision toClerk(String id, Visit visit, HallCommand.Transfer c, Hall hall, Instant now) {
        Optional<HallPlan.Clerk> clerk = hall.plan().clerk(id);
        if (clerk.isEmpty()) {
            return Expect.unknownClerk(id, hall);
        }
        Optional<Counter> at = hall.counterOf(id);
        if (at.isEmpty()) {
            return Decision.reject(
                    Code.CLERK_IS_NOT_SIGNED_IN,
                    "Expected clerk " + id + " to be signed in at a counter, but they are at none.");
        }
        if (visit.open().stream().noneMatch(clerk.get()::masters)) {
            return Decision.reject(
                    Code.CLERK_LACKS_SKILL,
                    "Expected clerk " + id + " to be skilled in what " + visit.id() + " asks ("
                            + Expect.list(visit.open()) + "), but they are in none.");
        }
        Wish wish = new Wish(visit.open(), Optional.empty(), Optional.of(id));
        return able(at.get(), visit)
                ? sent(visit, visit.errands(), wish, c, hall, now)
                : Expect.mayNotServe(at.get(), visit);
    }

    private static boolean able(Counter counter, Visit visit) {
        return visit.open().stream().anyMatch(counter.abilities()::contains);
    }

    private static Decision sent(
            Visit visit, List<Errand> errands, Wish wish, HallCommand.Transfer c, Hall hall, Instant now) {
        Instant waits = now.plusSeconds(c.delaySeconds());
        LinePlace place = switch (c.place()) {
            case FIRST -> LinePlaces.first(wish, now, hall);
            case LAST -> LinePlaces.last(wish, waits);
            case BY_WAIT -> LinePlaces.byWait(visit, wish, hall);
        };
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.VisitTransferred(
                visit.id(),
                c.counter(),
                errands,
                place,
                c.delaySeconds() == 0 ? Optional.empty() : Optional.of(waits)));
        return Decision.accept(ServiceRules.closingIfShut(events, c.counter(), hall));
    }
}
