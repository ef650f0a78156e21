package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Outcome;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.ParkTerms;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules of the papers a service asks for. */
final class MaterialRules {

    private MaterialRules() {}

    /** Notes which papers are missing; then the visit goes on, is parked or ends. */
    static Decision check(HallCommand.CheckMaterials c, Hall hall, Instant now) {
        Optional<Visit> known = hall.visit(c.visit());
        if (known.isEmpty()) {
            return VisitRules.unknown(c.visit(), hall);
        }
        Visit visit = known.get();
        IfMissing then = c.missing().isEmpty() ? IfMissing.NOTE : c.ifMissing();
        if (!allows(visit.state(), then)) {
            return Decision.reject(
                    Code.VISIT_IS_NOT_WAITING,
                    "Expected visit " + c.visit() + " to be waiting or being served for its papers to be checked"
                            + (then == IfMissing.NOTE ? "" : " and acted on") + ", but " + VisitRules.present(visit)
                            + ".");
        }
        Optional<HallPlan.Service> service = hall.plan().service(c.service());
        if (service.isEmpty()) {
            return Expect.unknownService(c.service(), hall);
        }
        if (!visit.open().contains(c.service())) {
            return Decision.reject(
                    Code.ERRAND_IS_NOT_OPEN,
                    "Expected an errand of visit " + c.visit() + " that is to be done (" + Expect.list(visit.open())
                            + "), but got '" + c.service() + "'.");
        }
        return onList(c.missing(), service.get())
                .or(() -> paperOut(visit, then))
                .orElseGet(() -> Decision.accept(checked(visit, c, then, hall, now)));
    }

    private static Optional<Decision> paperOut(Visit visit, IfMissing then) {
        return then == IfMissing.END
                ? PaperRules.handedOut(visit).map(errand -> PaperRules.out(visit, errand))
                : Optional.empty();
    }

    private static boolean allows(VisitState state, IfMissing then) {
        return switch (then) {
            case NOTE -> state != VisitState.CALLED && state != VisitState.ENDED;
            case PARK ->
                EnumSet.of(VisitState.WAITING, VisitState.SERVING, VisitState.PARKED)
                        .contains(state);
            case END ->
                EnumSet.of(VisitState.WAITING, VisitState.SERVING, VisitState.PARKED, VisitState.HELD)
                        .contains(state);
        };
    }

    private static Optional<Decision> onList(List<String> missing, HallPlan.Service service) {
        List<String> papers =
                service.terms().materials().stream().map(Material::id).toList();
        Set<String> named = new HashSet<>();
        for (String paper : missing) {
            if (!papers.contains(paper)) {
                return Optional.of(Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected papers of " + service.id() + " ("
                                + (papers.isEmpty() ? "it asks for none" : Expect.list(papers)) + "), but got '"
                                + paper + "'."));
            }
            if (!named.add(paper)) {
                return Optional.of(Decision.reject(
                        Code.VALUE_IS_WRONG, "Expected each paper once, but got '" + paper + "' twice."));
            }
        }
        return Optional.empty();
    }

    private static List<HallEvent> checked(
            Visit visit, HallCommand.CheckMaterials c, IfMissing then, Hall hall, Instant now) {
        Optional<String> counter = visit.state() == VisitState.SERVING ? visit.counter() : Optional.empty();
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.MaterialsChecked(c.visit(), c.service(), c.missing()));
        switch (then) {
            case NOTE -> {}
            case PARK -> {
                // One that is parked already stays as it is: a second check does not prolong it.
                if (visit.state() != VisitState.PARKED) {
                    events.addAll(ParkRules.parked(visit, counter, ParkTerms.PAPERS_MISSING, 0, hall, now));
                }
            }
            case END -> {
                counter.ifPresent(at -> events.add(new HallEvent.ServiceFinished(
                        c.visit(), at, Outcome.REFUSED, List.of(), Optional.of(String.join(", ", c.missing())))));
                events.add(new HallEvent.VisitEnded(c.visit(), EndReason.PAPERS_MISSING));
                counter.ifPresent(at -> ServiceRules.closingIfShut(events, at, hall));
            }
        }
        return events;
    }
}
