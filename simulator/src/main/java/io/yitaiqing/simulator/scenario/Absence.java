package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

/** How a clerk deals with a call that nobody follows: a recall, and then the next customer. */
public record Absence(double recallAfterSeconds, double giveUpAfterSeconds) {
    public Absence {
        unlessBetween("recallAfterSeconds", recallAfterSeconds, 1, 600);
        unlessBetween("giveUpAfterSeconds", giveUpAfterSeconds, recallAfterSeconds, 600);
    }
}
