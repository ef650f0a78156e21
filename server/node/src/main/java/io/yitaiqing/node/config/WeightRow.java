package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.DispatchBounds;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import java.util.Optional;

/** One row of {@code dispatch.weights}: what a service weighs. */
record WeightRow(Optional<Double> importance, Optional<Double> offsetSeconds) {

    WeightRow {
        importance.ifPresent(v -> WrongValueException.unlessBetween(
                "importance", v, DispatchBounds.LEAST_IMPORTANCE, DispatchBounds.MOST_IMPORTANCE));
        offsetSeconds.ifPresent(s -> WrongValueException.unlessBetween(
                "offsetSeconds", s, -DispatchBounds.OFFSET_SECONDS, DispatchBounds.OFFSET_SECONDS));
    }

    Weight weight() {
        return new Weight(
                importance.orElse(Weight.USUAL.importance()), offsetSeconds.orElse(Weight.USUAL.offsetSeconds()));
    }
}
