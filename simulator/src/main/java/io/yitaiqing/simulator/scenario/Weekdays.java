package io.yitaiqing.simulator.scenario;

import io.yitaiqing.node.config.WrongValueException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The weekdays by the names that files use: {@code monday} to {@code sunday}. */
public final class Weekdays {

    private static final List<String> NAMES =
            Arrays.stream(DayOfWeek.values()).map(Weekdays::name).toList();

    private Weekdays() {}

    /** The name of a weekday in a file. */
    public static String name(DayOfWeek weekday) {
        return weekday.name().toLowerCase(Locale.ROOT);
    }

    static void named(String key, String name) {
        if (!NAMES.contains(name)) {
            throw new WrongValueException(
                    key + "." + name, "expected a weekday (" + String.join(", ", NAMES) + ") as the key.");
        }
    }
}
