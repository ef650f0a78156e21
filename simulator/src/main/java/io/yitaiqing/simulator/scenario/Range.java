package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;

/** From where to where something is drawn, both included. */
public record Range(double from, double to) {

    /** Refuses a range that reaches out of {@code least} to {@code most}. */
    void check(String key, double least, double most) {
        unlessBetween(key + ".from", from, least, most);
        unlessBetween(key + ".to", to, from, most);
    }

    /** Refuses such a range also where it is not one of whole numbers. */
    void checkWhole(String key, int least, int most) {
        check(key, least, most);
        if (from != Math.rint(from) || to != Math.rint(to)) {
            throw new WrongValueException(
                    key, "expected whole numbers, but got " + plain(from) + " to " + plain(to) + ".");
        }
    }

    /** A number as one would write it. */
    static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** The value at a share of the way. */
    double at(double share) {
        return from + (to - from) * share;
    }
}
