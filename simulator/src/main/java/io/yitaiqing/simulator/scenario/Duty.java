package io.yitaiqing.simulator.scenario;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When a clerk works where; {@code to} 00:00 is the midnight that ends the day. */
public record Duty(String counter, LocalTime from, LocalTime to, Optional<List<Break>> breaks) {
    public Duty {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new WrongValueException("to", "expected a time after " + from + ", but got " + to + ".");
        }
    }
}
