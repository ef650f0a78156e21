package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.KeepPlaceTerms;
import java.util.Optional;

/** The key {@code keepPlace}. */
record KeepPlacePart(Optional<Long> mostSeconds, Optional<Integer> mostTimes) {

    KeepPlacePart {
        mostSeconds.ifPresent(s -> WrongValueException.unlessBetween("mostSeconds", s, 60, 14_400));
        mostTimes.ifPresent(n -> WrongValueException.unlessBetween("mostTimes", n, 0, 10));
    }

    KeepPlaceTerms terms() {
        return new KeepPlaceTerms(
                mostSeconds.orElse(KeepPlaceTerms.USUAL.mostSeconds()),
                mostTimes.orElse(KeepPlaceTerms.USUAL.mostTimes()));
    }
}
