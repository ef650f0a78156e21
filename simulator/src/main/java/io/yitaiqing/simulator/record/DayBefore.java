package io.yitaiqing.simulator.record;

import io.yitaiqing.node.journal.HashChain;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a hall's line stood before a day: the first line of an exported day, so that its first row can be checked.
 *
 * @param position of the last row before the day, 0 where there is none
 * @param hash of that row
 */
record DayBefore(long position, String hash) {

    static final DayBefore NONE = new DayBefore(0, HashChain.GENESIS);

    private static final Pattern LINE =
            Pattern.compile("\\{\"before\":\\{\"position\":([0-9]{1,18}),\"hash\":\"([0-9a-f]{64})\"}}");

    /** Its line, with its line feed. */
    String line() {
        return "{\"before\":{\"position\":" + position + ",\"hash\":\"" + hash + "\"}}\n";
    }

    /** What a line tells of it; empty where the line is something else, such as a row. */
    static Optional<DayBefore> of(String line) {
        Matcher form = LINE.matcher(line.strip());
        return form.matches()
                ? Optional.of(new DayBefore(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }
}
