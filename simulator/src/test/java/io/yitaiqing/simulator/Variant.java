package io.yitaiqing.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the shipped configuration with changes in one of its scenarios. */
public final class Variant {

    private Variant() {}

    /** Copies all into a folder; of each pair of changes the first text is replaced by the second, once. */
    public static Path of(Path folder, String scenario, String... changes) throws IOException {
        for (String part : new String[] {"halls", "calendars", "scenarios"}) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(Shipped.config().resolve(part))) {
                for (Path file : files.toList()) {
                    Path copy = folder.resolve(part).resolve(file.getFileName());
                    if (!Files.exists(copy)) {
                        Files.copy(file, copy);
                    }
                }
            }
        }
        Path file = folder.resolve("scenarios").resolve(scenario + ".yaml");
        String text = Files.readString(Shipped.config().resolve("scenarios").resolve(scenario + ".yaml"));
        for (int i = 0; i < changes.length; i += 2) {
            int at = text.indexOf(changes[i]);
            assertThat(at)
                    .as("Expected %s to contain '%s'.", scenario, changes[i])
                    .isNotNegative();
            text = text.substring(0, at) + changes[i + 1] + text.substring(at + changes[i].length());
        }
        return Files.writeString(file, text);
    }
}
