package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalTime;

/** A break that begins as soon as the clerk is free. */
public record Break(LocalTime at, double minutes, String reason) {
    public Break {
        unlessBetween("minutes", minutes, 1, 240);
        WrongValueException.unlessText("reason", reason, 100);
    }
}
