package io.yitaiqing.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The digests of event logs that were written once: every machine and any number of threads must write the same.
 *
 * <p>A change of the rules or of the people changes them rightly; the failure then prints the new file.
 */
class GoldenLogTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden-logs.txt");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theLogIsTheSameByteForByte(int threads) throws IOException {
        List<String> seen = lines(threads);
        assertThat(seen)
                .withFailMessage(() -> "Expected the lines of " + GOLDEN + ", but got:\n" + String.join("\n", seen))
                .isEqualTo(Files.readAllLines(GOLDEN));
    }

    private List<String> lines(int threads) throws IOException {
        ScenarioFile file = ScenarioFile.read(Variant.of(
                folder,
                "bank-outage",
                "days: 3",
                "days: 3\nhalls:\n  generated: {count: 3, prefix: G, seed: 2027, like: H001}",
                "  H001:\n",
                "  H001:\n    busyness: {shape: 30, correlation: 0.5}\n",
                "assumptions:",
                "assumptions:\n  halls.generated: test"));
        Results results =
                new Experiment(file.scenario(), file.plans(), file.scenario().seed(), threads).run(2);
        return IntStream.range(0, 2)
                .boxed()
                .flatMap(i -> results.runs().get(i).entrySet().stream()
                        .map(run ->
                                run.getKey() + " " + i + " " + run.getValue().digest()))
                .toList();
    }
}
