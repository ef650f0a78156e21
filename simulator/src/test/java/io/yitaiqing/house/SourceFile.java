package io.yitaiqing.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text file of the repository, named by its path from the root.
 */
record SourceFile(String path, String text) {

    static SourceFile read(Path file) {
        try {
            return new SourceFile(Repository.ROOT.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return text.lines().toList();
    }

    boolean isMain() {
        return path.contains("src/main/");
    }

    /** One offender per line that matches, as {@code path:line}. */
    Stream<String> linesThat(Predicate<String> match, String fault) {
        List<String> lines = lines();
        return IntStream.range(0, lines.size())
                .filter(i -> match.test(lines.get(i)))
                .mapToObj(i -> at(i + 1, fault));
    }

    String at(long line, String fault) {
        return path + ":" + line + " " + fault;
    }
}
