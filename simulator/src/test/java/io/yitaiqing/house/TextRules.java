package io.yitaiqing.house;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The house rules that hold for any text file.
 */
final class TextRules {

    static final int LONGEST_LINE = 120;
    static final int LONGEST_FILE = 300;

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.-])/(work|root|home/\\w+|Users/\\w+|tmp/(bash|wt|plan))\\w*/");

    private TextRules() {}

    static Stream<String> longLines(SourceFile file) {
        return file.linesThat(line -> line.length() > LONGEST_LINE, "is longer than " + LONGEST_LINE + " characters");
    }

    static Stream<String> tabs(SourceFile file) {
        return file.linesThat(line -> line.contains("\t"), "has a tab");
    }

    static Stream<String> trailingBlanks(SourceFile file) {
        return file.linesThat(line -> !line.equals(line.stripTrailing()), "ends with blanks");
    }

    static Stream<String> unfinished(SourceFile file) {
        return file.linesThat(found(UNFINISHED), "says that it is unfinished");
    }

    static Stream<String> machinePaths(SourceFile file) {
        return file.linesThat(found(MACHINE_PATH), "names a path of one machine");
    }

    static Stream<String> longFile(SourceFile file) {
        int lines = file.lines().size();
        return lines <= LONGEST_FILE
                ? Stream.empty()
                : Stream.of(file.at(lines, "is longer than " + LONGEST_FILE + " lines"));
    }

    private static Predicate<String> found(Pattern pattern) {
        return line -> pattern.matcher(line).find();
    }
}
