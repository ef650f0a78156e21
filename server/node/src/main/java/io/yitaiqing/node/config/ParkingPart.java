package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.ParkTerms;
import java.util.List;
import java.util.Optional;

/** The key {@code parking}. */
record ParkingPart(Optional<List<String>> reasons, Optional<Long> expiresAfterSeconds) {

    ParkingPart {
        reasons.filter(List::isEmpty).ifPresent(none -> {
            throw new WrongValueException("reasons", "expected at least one reason.");
        });
        WrongValueException.unlessAtMost("reasons", reasons, Limits.PARK_REASONS);
        List<String> given = reasons.orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            WrongValueException.unlessId("reasons[" + i + "]", given.get(i));
        }
        expiresAfterSeconds.ifPresent(s -> WrongValueException.unlessBetween("expiresAfterSeconds", s, 60, 86_400));
    }

    ParkTerms terms() {
        return new ParkTerms(
                reasons.map(List::copyOf).orElse(ParkTerms.USUAL.reasons()),
                expiresAfterSeconds.orElse(ParkTerms.USUAL.expiresAfterSeconds()));
    }
}
