package io.yitaiqing.node.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One change that breaks a shipped plan, and every sentence with which it shall be refused.
 *
 * <p>They stand in {@code broken-plans.txt}: a line {@code HALL | right | wrong}, followed by the sentences, indented.
 */
record Broken(String hall, String right, String wrong, List<String> sentences) {

    static List<Broken> all(Path table) {
        List<Broken> all = new ArrayList<>();
        for (String line : lines(table)) {
            if (line.startsWith("    ")) {
                all.getLast().sentences().add(line.strip());
            } else {
                String[] parts = line.replace("\\n", "\n").split(" \\| ", -1);
                all.add(new Broken(parts[0], parts[1], parts[2], new ArrayList<>()));
            }
        }
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the hall's plan with the change into a folder. */
    Path into(Path folder, Path halls) throws IOException {
        String text = Files.readString(halls.resolve(hall + ".yaml"));
        if (!text.contains(right)) {
            throw new AssertionError("Expected " + hall + " to contain '" + right + "'.");
        }
        String broken =
                Pattern.compile(right, Pattern.LITERAL).matcher(text).replaceFirst(Matcher.quoteReplacement(wrong));
        return Files.writeString(folder.resolve(hall + ".yaml"), broken);
    }

    @Override
    public String toString() {
        return hall + ": " + right + " -> " + wrong;
    }
}
