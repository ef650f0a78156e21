package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.time.LocalTime;

/** The habit of going home to cook, and of queuing again after lunch. */
public record Lunch(
        double share, double afterWaitMinutes, LocalTime from, LocalTime to, LocalTime backFrom, LocalTime backTo) {
    public Lunch {
        unlessBetween("share", share, 0, 1);
        unlessBetween("afterWaitMinutes", afterWaitMinutes, 0, 600);
    }
}
