package io.yitaiqing.simulator.cli;

/** The bounds of the numbers that a call gives. */
final class Bounds {

    private Bounds() {}

    /** Refuses a number beyond its bounds; {@code what} is an option, or things that are counted. */
    static void expect(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new UserError("Expected " + what + " from " + number(least) + " to " + number(most) + ", but got "
                    + number(value) + ".");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
