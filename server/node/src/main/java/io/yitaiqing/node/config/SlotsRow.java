package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Slots;
import java.time.LocalTime;

/** One stretch of a service's {@code slots}. */
record SlotsRow(LocalTime from, LocalTime until, int lengthMinutes, int capacity) {
    SlotsRow {
        if (!from.isBefore(until)) {
            throw new WrongValueException("until", "expected a time after " + from + ", but got " + until + ".");
        }
        WrongValueException.unlessBetween("lengthMinutes", lengthMinutes, 1, Limits.SLOT_MINUTES);
        WrongValueException.unlessBetween("capacity", capacity, 1, Limits.SLOT_CAPACITY);
    }

    Slots slots() {
        return new Slots(from, until, lengthMinutes, capacity);
    }
}
