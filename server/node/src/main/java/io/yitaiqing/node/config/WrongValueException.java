package io.yitaiqing.node.config;

/** A value that the record it was read into does not allow; the reader adds file, line and the path of the key. */
public final class WrongValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String key;

    /** The component of the record that is wrong, and one sentence: "expected ..., but got ...". */
    public WrongValueException(String key, String sentence) {
        super(sentence);
        this.key = key;
    }

    /** The key within the record's own map. */
    public String key() {
        return key;
    }

    /** Refuses a number outside {@code least} to {@code most}. */
    public static void unlessBetween(String key, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new WrongValueException(
                    key,
                    "expected a number from " + plain(least) + " to " + plain(most) + ", but got " + plain(value)
                            + ".");
        }
    }

    /** Refuses a text that does not match {@code pattern}; {@code allowed} says in words what does. */
    public static void unlessMatches(String key, String value, String pattern, String allowed) {
        if (!value.matches(pattern)) {
            throw new WrongValueException(key, "expected " + allowed + ", but got '" + value + "'.");
        }
    }

    /** Refuses a text that is blank or longer than {@code longest}. */
    public static void unlessText(String key, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new WrongValueException(
                    key, "expected 1 to " + longest + " characters, but got " + value.length() + ".");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
