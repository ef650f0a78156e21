package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

/** How clerks work in a surge: from so many people in line on, their service times are multiplied by a factor. */
public record Surge(int lineFrom, double factor) {
    public Surge {
        unlessBetween("lineFrom", lineFrom, 1, 100_000);
        unlessBetween("factor", factor, 0.1, 10);
    }
}
