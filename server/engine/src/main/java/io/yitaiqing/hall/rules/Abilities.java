package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Place.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a counter may serve: what it is made for, has working equipment for, and its clerk masters.
 */
public final class Abilities {

    private Abilities() {}

    /** In the counter's order; empty where it is staffed and its clerk is not in the plan. */
    public static Optional<List<String>> of(
            HallPlan.Place place, Optional<String> clerk, HallPlan plan, Set<String> failed) {
        if (place.kind() == Kind.TERMINAL) {
            return Optional.of(equipped(place, plan, failed));
        }
        return clerk.flatMap(plan::clerk)
                .map(known -> equipped(place, plan, failed).stream()
                        .filter(known::masters)
                        .toList());
    }

    /** What an open counter may serve when a person asks for it by name: also what its clerk still learns. */
    static List<String> byName(Counter counter, Hall hall) {
        Stream<String> learnt = counter.clerk()
                .flatMap(hall.plan()::clerk)
                .filter(clerk -> !clerk.inTraining().isEmpty())
                .flatMap(clerk -> hall.plan()
                        .counter(counter.id())
                        .map(place -> equipped(place, hall.plan(), hall.failedEquipment()).stream()
                                .filter(clerk.inTraining()::contains)
                                .filter(clerk.skills()::containsKey)))
                .orElse(Stream.empty());
        return Stream.concat(counter.abilities().stream(), learnt).distinct().toList();
    }

    /** What it could serve with anybody: what it is made for and has working equipment for. */
    static List<String> equipped(HallPlan.Place place, HallPlan plan, Set<String> failed) {
        return place.services().stream()
                .filter(service -> plan.service(service)
                        .filter(known ->
                                known.terms().needs().stream().allMatch(kind -> works(kind, place, plan, failed)))
                        .isPresent())
                .toList();
    }

    private static boolean works(String kind, HallPlan.Place place, HallPlan plan, Set<String> failed) {
        return place.equipment().stream()
                .filter(id -> !failed.contains(id))
                .anyMatch(id ->
                        plan.equipment(id).filter(e -> e.kind().equals(kind)).isPresent());
    }
}
