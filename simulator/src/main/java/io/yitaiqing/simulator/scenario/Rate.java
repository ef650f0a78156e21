package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.time.LocalTime;

/** So many arrivals an hour from a time on. */
public record Rate(LocalTime from, double perHour) {
    public Rate {
        unlessBetween("perHour", perHour, 0, 3_600);
    }
}
