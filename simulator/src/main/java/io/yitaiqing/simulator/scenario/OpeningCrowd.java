package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.util.List;

/** People who stand at the door when it opens: how many on each day, and how long they need to take tickets. */
public record OpeningCrowd(List<Double> people, double withinMinutes) {
    public OpeningCrowd {
        people.forEach(mean -> unlessBetween("people", mean, 0, 5_000));
        unlessBetween("withinMinutes", withinMinutes, 0, 120);
    }
}
