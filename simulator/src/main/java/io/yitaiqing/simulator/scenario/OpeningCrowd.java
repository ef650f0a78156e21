package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.util.List;
import java.util.Optional;

/**
 * People who stand at the door when it opens, and how long they need to take tickets.
 *
 * @param people how many on each day of the scenario
 * @param usual how many on an ordinary day, on others times the day's factor; in place of {@code people}
 */
public record OpeningCrowd(Optional<List<Double>> people, Optional<Double> usual, double withinMinutes) {
    public OpeningCrowd {
        if (people.isPresent() == usual.isPresent()) {
            throw new WrongValueException("", "expected either the key people or the key usual.");
        }
        people.ifPresent(list -> list.forEach(mean -> unlessBetween("people", mean, 0, 5_000)));
        usual.ifPresent(mean -> unlessBetween("usual", mean, 0, 5_000));
        unlessBetween("withinMinutes", withinMinutes, 0, 120);
    }

    /** How many on average on a day, counted from 0, whose factor this is. */
    public double people(int day, double dayFactor) {
        return people.map(list -> list.get(day)).orElseGet(() -> usual.orElseThrow() * dayFactor);
    }
}
