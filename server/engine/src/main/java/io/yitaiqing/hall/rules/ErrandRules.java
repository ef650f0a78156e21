package io.yitaiqing.hall.rules;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules of what a visit comes for, while it waits as well as at a counter. */
final class ErrandRules {

    private ErrandRules() {}

    /** Adds an errand; the visit keeps its place, and a counter that has it and is able does the errand too. */
    static Decision add(HallCommand.AddErrand c, Hall hall) {
        String service = c.request().service();
        return openVisit(c.visit(), hall, visit -> {
            if (hall.plan().service(service).isEmpty()) {
                return Expect.unknownService(service, hall);
            }
            if (visit.open().contains(service)) {
                return Decision.reject(
                        Code.ERRAND_IS_OPEN,
                        "Expected a service that " + visit.id() + " does not ask yet, but it asks " + service + ".");
            }
            Errand errand = Errand.asked(service, c.request().quantity());
            Wish wish = visit.place().wish();
            return Expect.wrongQuantity(c.request(), hall)
                    .or(() -> tooMany(visit, 1, hall))
                    .or(() -> Entrance.quota(service, hall.askedToday(service), hall))
                    .orElseGet(() -> Decision.accept(new HallEvent.ErrandAdded(
                            visit.id(),
                            errand,
                            new LinePlace(
                                    wish.with(Stream.concat(wish.services().stream(), Stream.of(service))
                                            .distinct()
                                            .toList()),
                                    visit.place().orderAt()))));
        });
    }

    /** Takes an errand out, but not the last: a visit that asks nothing any more has to end for a reason. */
    static Decision drop(HallCommand.DropErrand c, Hall hall) {
        return openVisit(
                c.visit(),
                hall,
                visit -> openErrand(visit, c.service(), hall, errand -> {
                    if (visit.open().size() == 1) {
                        return Decision.reject(
                                Code.ERRAND_IS_THE_ONLY_ONE,
                                "Expected " + visit.id() + " to have another open errand, but " + c.service()
                                        + " is its only one.");
                    }
                    if (visit.state() == VisitState.CALLED
                            && visit.leg().orElseThrow().services().equals(List.of(c.service()))) {
                        return Decision.reject(
                                Code.ERRAND_IS_THE_ONLY_ONE,
                                "Expected counter " + visit.counter().orElseThrow() + " to have called " + visit.id()
                                        + " for another errand too, but " + c.service() + " is its only one there.");
                    }
                    if (errand.handedTo().isPresent()) {
                        return PaperRules.out(visit, errand);
                    }
                    return Decision.accept(
                            new HallEvent.ErrandDropped(visit.id(), c.service(), without(c.service(), visit)));
                }));
    }

    /** Where a visit stands that does not ask a service any more; it waits for the rest if it waited for that alone. */
    private static LinePlace without(String dropped, Visit visit) {
        Wish wish = visit.place().wish();
        List<String> left = other(dropped, wish.services());
        return new LinePlace(
                wish.with(left.isEmpty() ? other(dropped, visit.open()) : left),
                visit.place().orderAt());
    }

    private static List<String> other(String than, List<String> services) {
        return services.stream().filter(service -> !service.equals(than)).toList();
    }

    static Decision openVisit(String id, Hall hall, Function<Visit, Decision> then) {
        Optional<Visit> visit = hall.visit(id);
        if (visit.isEmpty()) {
            return VisitRules.unknown(id, hall);
        }
        if (visit.get().state() == VisitState.ENDED) {
            return Decision.reject(
                    Code.VISIT_IS_OVER,
                    "Expected visit " + id + " to be open, but " + VisitRules.present(visit.get()) + ".");
        }
        return then.apply(visit.get());
    }

    static Decision openErrand(Visit visit, String service, Hall hall, Function<Errand, Decision> then) {
        if (hall.plan().service(service).isEmpty()) {
            return Expect.unknownService(service, hall);
        }
        return visit.errands().stream()
                .filter(errand -> errand.open() && errand.service().equals(service))
                .findFirst()
                .map(then)
                .orElseGet(() -> Decision.reject(
                        Code.ERRAND_IS_NOT_OPEN,
                        "Expected an open errand of " + visit.id() + " (" + Expect.list(visit.open()) + "), but got '"
                                + service + "'."));
    }

    /** That a visit would have more errands than it may; done and dropped ones count, for they are kept. */
    static Optional<Decision> tooMany(Visit visit, int more, Hall hall) {
        int most = hall.plan().settings().limits().errandsPerVisit();
        int had = visit.errands().size();
        return more > 0 && had + more > most
                ? Optional.of(Decision.reject(
                        Code.TOO_MANY_ERRANDS,
                        "Expected at most " + most + " errands of one visit, done ones too, but " + visit.id()
                                + " would have " + (had + more) + "."))
                : Optional.empty();
    }
}
