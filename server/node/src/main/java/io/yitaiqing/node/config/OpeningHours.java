package io.yitaiqing.node.config;

import io.yitaiqing.hall.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When the hall is open: neither time given means round the clock, no days given means every day. */
record OpeningHours(Optional<Set<DayOfWeek>> days, Optional<LocalTime> opens, Optional<LocalTime> closes) {
    OpeningHours {
        if (opens.isPresent() != closes.isPresent()) {
            throw new WrongValueException(
                    opens.isPresent() ? "closes" : "opens", "expected both opens and closes, or neither.");
        }
        if (opens.isPresent() && !opens.get().isBefore(closes.get())) {
            throw new WrongValueException(
                    "closes", "expected a time after " + opens.get() + ", but got " + closes.get() + ".");
        }
        if (days.isPresent() && opens.isEmpty()) {
            throw new WrongValueException("opens", "expected opens and closes where days are given.");
        }
        if (days.filter(Set::isEmpty).isPresent()) {
            throw new WrongValueException("days", "expected at least one weekday.");
        }
    }

    Hours hours() {
        return new Hours(days.orElse(EnumSet.allOf(DayOfWeek.class)), opens, closes);
    }

    /** Whether a stretch of the day lies inside the opening hours. */
    boolean hold(LocalTime from, LocalTime until) {
        return !from.isBefore(opens.orElse(LocalTime.MIN)) && !until.isAfter(closes.orElse(LocalTime.MAX));
    }

    /** The hours in words, for a sentence. */
    String words() {
        return opens.isEmpty() ? "round the clock" : opens.get() + " to " + closes.orElseThrow();
    }
}
