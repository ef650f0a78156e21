package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * When a clerk works where; {@code to} 00:00 is the midnight that ends the day.
 *
 * @param factors by service how much longer or shorter this clerk takes than others of the same proficiency
 */
public record Duty(
        String counter,
        LocalTime from,
        LocalTime to,
        Optional<List<Break>> breaks,
        Optional<LinkedHashMap<String, Double>> factors) {
    public Duty {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new WrongValueException("to", "expected a time after " + from + ", but got " + to + ".");
        }
        factors.ifPresent(byService ->
                byService.forEach((service, factor) -> unlessBetween("factors." + service, factor, 0.1, 10)));
    }

    /** How much longer or shorter this clerk takes for a service. */
    public double factor(String service) {
        return factors.map(byService -> byService.get(service)).orElse(1.0);
    }
}
