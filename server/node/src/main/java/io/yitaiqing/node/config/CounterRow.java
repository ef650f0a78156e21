package io.yitaiqing.node.config;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.Limits;
import java.util.List;
import java.util.Optional;

/** One row of {@code counters}. */
record CounterRow(
        String name,
        List<String> services,
        Optional<String> zone,
        Optional<List<String>> equipment,
        Optional<HallPlan.Place.Kind> kind,
        Optional<Boolean> tidal) {

    CounterRow {
        WrongValueException.unlessText("name", name, Limits.LONGEST_NAME);
        if (services.isEmpty()) {
            throw new WrongValueException("services", "expected at least one service.");
        }
        WrongValueException.unlessAtMost("equipment", equipment, Limits.EQUIPMENT_PER_COUNTER);
    }

    /** Whether a clerk works there. */
    boolean staffed() {
        return kind.orElse(HallPlan.Place.Kind.STAFFED) == HallPlan.Place.Kind.STAFFED;
    }

    HallPlan.Place place(String id) {
        return new HallPlan.Place(
                id,
                name,
                List.copyOf(services),
                zone,
                equipment.map(List::copyOf).orElse(List.of()),
                kind.orElse(HallPlan.Place.Kind.STAFFED),
                tidal.orElse(false));
    }
}
