package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Shift;
import java.time.LocalTime;
import java.util.Optional;

/** One stretch of a clerk's {@code rota}. */
record ShiftRow(LocalTime from, LocalTime until, Optional<String> counter) {
    ShiftRow {
        if (!from.isBefore(until)) {
            throw new WrongValueException("until", "expected a time after " + from + ", but got " + until + ".");
        }
    }

    Shift shift() {
        return new Shift(from, until, counter);
    }
}
