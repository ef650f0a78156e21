package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Place.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a counter may serve: what it is made for, has working equipment for, and its clerk masters.
 */
public final class Abilities {

    private Abilities() {}

    /** In the counter's order; empty where who works there by the plan is not who is given. */
    public static Optional<List<String>> of(Place place, Optional<String> clerk, HallPlan plan, Set<String> failed) {
        return of(place, clerk, plan::clerk, plan, failed);
    }

    private static Optional<List<String>> of(
            Place place,
            Optional<String> clerk,
            Function<String, Optional<Clerk>> clerks,
            HallPlan plan,
            Set<String> failed) {
        List<String> equipped = equipped(place, plan, failed);
        if (place.kind() == Kind.TERMINAL) {
            return clerk.isPresent() ? Optional.empty() : Optional.of(equipped);
        }
        return clerk.flatMap(clerks)
                .map(known -> equipped.stream().filter(known::masters).toList());
    }

    /** The news of each open counter that can do something else once this is the equipment that does not work. */
    static List<HallEvent> changedBy(Set<String> failed, Hall hall) {
        return changed(hall, hall.plan()::clerk, failed);
    }

    /** The news of the counter where a clerk is signed in, if it can do something else with the clerk as given. */
    static List<HallEvent> changedBy(Clerk changed, Hall hall) {
        return changed(
                hall,
                id -> id.equals(changed.id())
                        ? Optional.of(changed)
                        : hall.plan().clerk(id),
                hall.faults().keySet());
    }

    private static List<HallEvent> changed(Hall hall, Function<String, Optional<Clerk>> clerks, Set<String> failed) {
        List<HallEvent> events = new ArrayList<>();
        for (Counter counter : hall.counters()) {
            if (counter.state() != CounterState.CLOSED) {
                hall.plan()
                        .counter(counter.id())
                        .flatMap(place -> of(place, counter.clerk(), clerks, hall.plan(), failed))
                        .filter(able -> !able.equals(counter.abilities()))
                        .ifPresent(able -> events.add(new HallEvent.AbilitiesChanged(counter.id(), able)));
            }
        }
        return events;
    }

    /** What an open counter may serve when a person asks for it by name: also what its clerk still learns. */
    static List<String> byName(Counter counter, Hall hall) {
        Stream<String> learnt = counter.clerk()
                .flatMap(hall.plan()::clerk)
                .filter(clerk -> !clerk.inTraining().isEmpty())
                .flatMap(clerk -> hall.plan()
                        .counter(counter.id())
                        .map(place -> equipped(place, hall.plan(), hall.faults().keySet()).stream()
                                .filter(clerk.inTraining()::contains)
                                .filter(clerk.skills()::containsKey)))
                .orElse(Stream.empty());
        return Stream.concat(counter.abilities().stream(), learnt).distinct().toList();
    }

    /** What it could serve with anybody: what it is made for and has working equipment for. */
    static List<String> equipped(Place place, HallPlan plan, Set<String> failed) {
        return place.services().stream()
                .filter(service -> plan.service(service)
                        .filter(known ->
                                known.terms().needs().stream().allMatch(kind -> works(kind, place, plan, failed)))
                        .isPresent())
                .toList();
    }

    private static boolean works(String kind, Place place, HallPlan plan, Set<String> failed) {
        return place.equipment().stream()
                .filter(id -> !failed.contains(id))
                .anyMatch(id ->
                        plan.equipment(id).filter(e -> e.kind().equals(kind)).isPresent());
    }
}
