package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessAtMost;
import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * When a clerk works where; {@code to} 00:00 is the midnight that ends the day.
 *
 * @param days on which days of the week; every day where it is absent
 * @param factors on this clerk's service times beside that of their proficiency, by service; 1 where it is absent
 */
public record Duty(
        String counter,
        LocalTime from,
        LocalTime to,
        Optional<List<Break>> breaks,
        Optional<List<DayOfWeek>> days,
        Optional<LinkedHashMap<String, Double>> factors) {

    public Duty {
        unlessAtMost("days", days, 7);
        factors.ifPresent(
                all -> all.forEach((service, factor) -> unlessBetween("factors." + service, factor, 0.1, 10)));
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new WrongValueException("to", "expected a time after " + from + ", but got " + to + ".");
        }
    }
}
