package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How a device or program fails: every day at a time, or at random.
 *
 * @param at when it fails every day; else {@code everyHours} is given
 * @param everyHours the mean time between a repair and the next fault, which is exponential
 * @param repairMinutes how long it then does not work
 */
public record EquipmentFault(
        String equipment, Optional<LocalTime> at, Optional<Double> everyHours, Spread repairMinutes) {
    public EquipmentFault {
        if (at.isPresent() == everyHours.isPresent()) {
            throw new WrongValueException(
                    "equipment", "expected either the key at or the key everyHours for " + equipment + ".");
        }
        everyHours.ifPresent(hours -> unlessBetween("everyHours", hours, 0.1, 100_000));
        unlessBetween("repairMinutes.mean", repairMinutes.mean(), 0.1, 100_000);
    }
}
