package io.yitaiqing.node.config;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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

    /** Refuses what cannot be an id. */
    public static void unlessId(String key, String value) {
        unlessMatches(key, value, "[A-Za-z0-9-]{1,40}", "1 to 40 letters, digits and hyphens");
    }

    /** Refuses a list that is longer than {@code most} or holds a value twice. */
    public static void unlessAtMost(String key, Optional<? extends Collection<?>> values, int most) {
        values.filter(list -> list.size() > most).ifPresent(list -> {
            throw new WrongValueException(key, "expected at most " + most + " of them, but got " + list.size() + ".");
        });
        Set<Object> seen = new HashSet<>();
        values.ifPresent(list -> list.stream()
                .filter(value -> !seen.add(value))
                .findFirst()
                .ifPresent(twice -> {
                    throw new WrongValueException(key, "expected each of them once, but '" + twice + "' stands twice.");
                }));
    }

    /** A number as one would write it. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
