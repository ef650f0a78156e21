package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;

/**
 * Who turns round at the door because of the line: of those who see fewer than {@code from} people nobody, from there
 * on a share that grows evenly, and everybody who sees {@code all} or more.
 */
public record Balking(int from, int all) {
    public Balking {
        unlessBetween("from", from, 1, 100_000);
        unlessBetween("all", all, 1, 100_000);
        if (all < from) {
            throw new WrongValueException(
                    "all", "expected a number of at least from, " + from + ", but got " + all + ".");
        }
    }

    /** The share of those who see so many people in line that turns round. */
    public double share(int people) {
        return Math.clamp((people - from + 1.0) / (all - from + 1.0), 0, 1);
    }
}
