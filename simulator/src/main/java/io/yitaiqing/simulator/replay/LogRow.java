package io.yitaiqing.simulator.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One line of a log by the names of its columns, and the sentences for what is wrong in it. */
record LogRow(Path file, long line, Map<String, Integer> columns, List<String> fields) {

    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_SHOWN = 40;

    /** One line that cannot be understood; reading may go on behind it where the caller allows. */
    static final class BrokenLine extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenLine(String sentence) {
            super(sentence);
        }
    }

    void expectEveryColumn() {
        if (fields.size() != columns.size()) {
            throw new BrokenLine(file.getFileName() + " line " + line + ": expected " + columns.size()
                    + " columns, but got " + fields.size() + ".");
        }
    }

    /** The value of a column; empty where there is none. */
    Optional<String> value(String column) {
        Integer index = columns.get(column);
        String value = index == null ? "" : fields.get(index).strip();
        if (value.length() > LONGEST_VALUE) {
            throw broken(column, "at most " + LONGEST_VALUE + " characters", value.length() + " of them");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw broken(column, "one line of text", "control characters");
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The value of a column that must have one. */
    String text(String column) {
        return value(column).orElseThrow(() -> broken(column, "a value", "none"));
    }

    /** The value of a column as {@code parse} understands it; empty from it means that it does not. */
    <T> T parsed(String column, String expected, Function<String, Optional<T>> parse) {
        String value = text(column);
        return parse.apply(value).orElseThrow(() -> broken(column, expected, "'" + shown(value) + "'"));
    }

    BrokenLine broken(String column, String expected, String got) {
        return new BrokenLine(sentence(file, line, column, expected, got));
    }

    static String sentence(Path file, long line, String column, String expected, String got) {
        return file.getFileName() + " line " + line + ", column " + column + ": expected " + expected + ", but got "
                + got + ".";
    }

    static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
    }
}
