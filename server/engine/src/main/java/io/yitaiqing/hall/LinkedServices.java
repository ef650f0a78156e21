package io.yitaiqing.hall;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The services that the catalogue proposes to whoever asks for others (业务联动): a connection wants a meter. */
public final class LinkedServices {

    private LinkedServices() {}

    /** What usually goes with these services and is not among them, in the catalogue's order; no links of links. */
    public static List<String> proposedFor(Collection<String> services, HallPlan plan) {
        return proposed(services, services, plan);
    }

    /** What usually goes with what an open visit asks or has got, and was not asked; what it gave up is not offered. */
    public static List<String> proposedFor(Visit visit, HallPlan plan) {
        if (visit.state() == VisitState.ENDED) {
            return List.of();
        }
        Set<String> wanted = visit.errands().stream()
                .filter(errand -> errand.state() != Errand.State.DROPPED && errand.state() != Errand.State.REFUSED)
                .map(Errand::service)
                .collect(Collectors.toSet());
        return proposed(wanted, visit.services(), plan);
    }

    private static List<String> proposed(Collection<String> wanted, Collection<String> had, HallPlan plan) {
        Set<String> linked = new HashSet<>();
        for (String service : wanted) {
            plan.service(service).ifPresent(known -> linked.addAll(known.terms().linked()));
        }
        return plan.services().stream()
                .map(HallPlan.Service::id)
                .filter(linked::contains)
                .filter(service -> !had.contains(service))
                .toList();
    }
}
