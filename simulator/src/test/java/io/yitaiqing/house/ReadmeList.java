package io.yitaiqing.house;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the README that the code can tell by itself, standing between {@code <!-- list: NAME -->} and
 * {@code <!-- /list -->}.
 */
record ReadmeList(String name, List<String> columns, List<List<String>> rows) {

    private static final Pattern CODE = Pattern.compile("`[^`]+`");

    /** The table as Markdown, the way it has to stand in the README. */
    String markdown() {
        var lines = Stream.concat(
                Stream.of(columns, columns.stream().map(column -> "---").toList()), rows.stream());
        return lines.map(cells -> "| " + String.join(" | ", cells) + " |").collect(Collectors.joining("\n"));
    }

    /** The code words of the table, in order: a translation has the same ones. */
    List<String> codeWords() {
        return codeWords(markdown());
    }

    static List<String> codeWords(String markdown) {
        return CODE.matcher(markdown).results().map(result -> result.group()).toList();
    }

    /** What stands between the marks in a page. */
    String in(String page, String pageName) {
        Matcher block = Pattern.compile(
                        "<!-- list: " + Pattern.quote(name) + " -->\n(.*?)<!-- /list -->", Pattern.DOTALL)
                .matcher(page);
        if (!block.find()) {
            throw new AssertionError("Expected " + pageName + " to have the block <!-- list: " + name
                    + " --> ... <!-- /list --> with this table:\n" + markdown());
        }
        return block.group(1).strip();
    }

    @Override
    public String toString() {
        return name;
    }
}
