package io.yitaiqing.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.simulator.EveryHabit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Habits with one mistake each, told with file, line, key and a sentence.
 *
 * <p>They stand in {@code broken-behaviour.txt}: a line {@code right | wrong}, followed by the sentence, indented.
 */
class BrokenBehaviourTest {

    private record Broken(String right, String wrong, String sentence) {}

    @TempDir
    private Path folder;

    static List<Broken> variants() throws IOException {
        List<Broken> all = new ArrayList<>();
        List<String> lines = Files.readAllLines(EveryHabit.resource("broken-behaviour.txt"));
        for (int i = 0; i < lines.size(); i += 2) {
            String[] parts = lines.get(i).replace("\\n", "\n").split(" \\| ", -1);
            all.add(new Broken(parts[0], parts[1], lines.get(i + 1).strip()));
        }
        return all;
    }

    @Test
    void thereAreVariantsEnough() throws IOException {
        assertThat(variants()).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
    }

    @Test
    void theHabitsThemselvesAreRead() throws IOException {
        assertThat(ScenarioFile.check(EveryHabit.into(folder))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aMistakeIsToldWithFileLineAndKey(Broken broken) throws IOException {
        Path file = EveryHabit.into(folder);
        String text = Files.readString(file);
        assertThat(text).contains(broken.right());
        Files.writeString(file, text.replace(broken.right(), broken.wrong()));
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessage(file + ", " + broken.sentence());
        assertThat(Stream.of(ScenarioFile.check(file)).flatMap(List::stream))
                .extracting(Throwable::getMessage)
                .contains(file + ", " + broken.sentence());
    }
}
