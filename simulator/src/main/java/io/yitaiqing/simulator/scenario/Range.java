package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

/** From where to where something is drawn, both included. */
public record Range(double from, double to) {

    /** Refuses a range that reaches out of {@code least} to {@code most}. */
    void check(String key, double least, double most) {
        unlessBetween(key + ".from", from, least, most);
        unlessBetween(key + ".to", to, from, most);
    }

    /** The value at a share of the way. */
    double at(double share) {
        return from + (to - from) * share;
    }
}
