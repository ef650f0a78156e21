package io.yitaiqing.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans with one mistake each, told with file, line, key and a sentence; both by the reader and by the check. */
class BrokenPlansTest {

    private static final Path HALLS = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."))
            .resolve("config/halls");
    private static final Path TABLE = Path.of("src/test/resources/broken-plans.txt");

    @TempDir
    private Path folder;

    static Stream<Broken> variants() {
        return Broken.all(TABLE).stream();
    }

    @Test
    void thereAreVariantsEnough() {
        assertThat(variants())
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(broken ->
                        assertThat(broken.sentences()).as(broken.toString()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aMistakeIsToldWithFileLineAndKey(Broken broken) throws IOException {
        Path file = broken.into(folder, HALLS);
        List<String> expected = broken.sentences().stream()
                .map(sentence -> file + ", " + sentence)
                .toList();
        assertThat(PlanFiles.check(file).get(file))
                .extracting(Throwable::getMessage)
                .containsExactlyElementsOf(expected);
        assertThatThrownBy(() -> PlanFiles.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessage(expected.getFirst());
    }

    @Test
    void severalMistakesAreToldInTheOrderOfTheFile() throws IOException {
        String text = Files.readString(HALLS.resolve("H001.yaml"))
                .replace("roomCapacity: 40", "roomCapacity: 0")
                .replace("region: chengdong", "regoin: chengdong")
                .replace("prefix: B,", "prefix: bb,")
                .replace("typicalServiceSeconds: 900", "typicalServiceSeconds: soon")
                .replace("{bill-payment: 5}", "{bill-payment: 6}");
        Path file = Files.writeString(folder.resolve("H001.yaml"), text);
        assertThat(PlanFiles.check(file).get(file))
                .extracting(ConfigException::line)
                .as("a capacity belongs to the whole, which is looked at once its parts are right")
                .containsExactly(6, 16, 18, 31);
    }

    @Test
    void aHallThatStandsTwiceIsToldAtTheSecondFile() throws IOException {
        Path first = Files.copy(HALLS.resolve("H003.yaml"), folder.resolve("a.yaml"));
        Path second = Files.copy(HALLS.resolve("H003.yaml"), folder.resolve("b.yaml"));
        var checked = PlanFiles.check(folder);
        assertThat(checked.get(first)).isEmpty();
        assertThat(checked.get(second))
                .extracting(Throwable::getMessage)
                .containsExactly(second + ", line 2, id: expected another id, but hall H003 stands in an earlier file"
                        + " too.");
    }
}
