package io.yitaiqing.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.simulator.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios with one mistake each, told with file, line, key and a sentence; both by the reader and by the check. */
class BrokenScenariosTest {

    private static final Path TABLE = Path.of("src/test/resources/broken-scenarios.txt");

    @TempDir
    private Path folder;

    /** A line {@code SCENARIO | right | wrong}, followed by the sentences of the refusal, indented. */
    record Broken(String scenario, String right, String wrong, List<String> sentences) {
        @Override
        public String toString() {
            return scenario + ": " + right + " -> " + wrong;
        }
    }

    static Stream<Broken> variants() {
        List<Broken> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(TABLE)) {
                if (line.startsWith("    ")) {
                    all.getLast().sentences().add(line.strip());
                } else {
                    String[] parts = line.replace("\\n", "\n").split(" \\| ", -1);
                    all.add(new Broken(parts[0], parts[1], parts[2], new ArrayList<>()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stream();
    }

    @Test
    void thereAreVariantsEnough() {
        assertThat(variants())
                .hasSizeGreaterThanOrEqualTo(25)
                .allSatisfy(broken ->
                        assertThat(broken.sentences()).as(broken.toString()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aMistakeIsToldWithFileLineAndKey(Broken broken) throws IOException {
        Path file = Variant.of(folder, broken.scenario(), broken.right(), broken.wrong());
        List<String> told = ScenarioFile.check(file).stream()
                .map(wrong -> wrong.getMessage().replace(folder + "/", ""))
                .toList();
        assertThat(told).as(broken.toString()).containsExactlyElementsOf(broken.sentences());
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageEndingWith(broken.sentences().getFirst());
    }
}
