package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.node.config.YamlTree;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.Values;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import io.yitaiqing.simulator.tune.PlantedHall;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuneTest {

    private static final String NORMAL_DAY =
            Shipped.config().resolve("scenarios/normal-day.yaml").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int tune(String... args) {
        String[] all = Stream.concat(Stream.of("tune"), Stream.of(args)).toArray(String[]::new);
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private Path tuned() throws Exception {
        Path file = folder.resolve("policy.yaml");
        int code = tune(
                PlantedHall.in(folder).toString(),
                "--objective",
                "mean-wait",
                "--trials",
                "8",
                "--replications",
                "8",
                "--held-out",
                "12",
                "--out",
                file.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        return file;
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(out.toString());
        assertThat(matcher.find()).as(pattern + " in " + out).isTrue();
        return matcher.group(1);
    }

    @Test
    void theWrittenFileLaidOverThePlanGivesTheSameHeldOutNumbers() throws Exception {
        Path file = tuned();
        ObjectNode overlay = YamlTree.read(file).root().objectNode();
        overlay.putObject("plan").set(PlantedHall.HALL, YamlTree.read(file).root());
        overlay.putObject("assumptions").put("plan.T001.dispatch", "tuned by hall tune");
        ScenarioFile laid =
                ScenarioFile.read(folder.resolve("scenarios/planted.yaml")).under(overlay);
        assertThat(laid.plans().get(PlantedHall.HALL).policy()).isEqualTo("tuned-weights");
        assertThat(laid.plans()
                        .get(PlantedHall.HALL)
                        .settings()
                        .dispatch()
                        .fairness()
                        .mostOvertakes())
                .as("what the plan says besides stays")
                .contains(1000);
        long seed = Long.parseLong(found("other replications, seed (\\d+)"));
        var waits = new Experiment(laid.scenario(), laid.plans(), seed, 2)
                .run(12)
                .estimate(PlantedHall.HALL, Values.ALL, Measure.MEAN_WAIT);
        assertThat(found("  tuned +(\\S+ ± \\S+)"))
                .isEqualTo(String.format(Locale.ROOT, "%.2f ± %.2f", waits.mean(), waits.halfWidth()));
    }

    @Test
    void theFileTellsHowItWasFoundAndTheSameCallWritesItAgain() throws Exception {
        String text = Files.readString(tuned());
        assertThat(text)
                .contains("8 trials of up to 8 replications, seed 7", "Held out: 12 other replications", "first-come")
                .contains("POST /api/v1/halls/T001/policy", "\npolicy: tuned-weights\ndispatch:\n");
        assertThat(Files.readString(tuned())).isEqualTo(text);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --trials 0              | Expected --trials from 1 to 10000, but got 0.
                    --replications 10001    | Expected --replications from 1 to 10000, but got 10001.
                    --held-out 1            | Expected --held-out from 2 to 10000, but got 1.
                    --level 100             | Expected a --level of 50 to 99.99 percent, but got 100.0.
                    --hall H009             | Expected a hall of the scenario (H001, H002, H003), but got 'H009'.
                    --seed 1                | Expected --hall with one of the scenario's halls (H001, H002, H003), \
                    but it is missing.
                    --hall H001 --out /     | Expected a file that can be written, but / cannot.
                    --trials many           | Invalid value for option '--trials': 'many' is not an int.
                    --trails 3              | hall tune has no option --trails. Did you mean --trials?
                    """)
    void aWrongCallIsOneSentenceAndExitCodeTwo(String options, String sentence) {
        List<String> args = Stream.concat(Stream.of(NORMAL_DAY), Stream.of(options.split(" ")))
                .toList();
        assertThat(tune(args.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines(sentence);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aWrongPolicyOrObjectiveIsToldWithThoseThereAre() {
        assertThat(tune(NORMAL_DAY, "--hall", "H001", "--against", "guess")).isEqualTo(2);
        assertThat(tune(NORMAL_DAY, "--hall", "H001", "--objective", "joy")).isEqualTo(2);
        assertThat(tune("no-such-scenario.yaml")).isEqualTo(2);
        assertThat(err.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Expected --against a dispatch policy (plan, accumulating-priority,")
                                .endsWith("but got 'guess'."),
                        line -> assertThat(line).contains("--objective", "misses-and-worst", "mean-wait", "joy"),
                        line -> assertThat(line).contains("no-such-scenario.yaml"));
    }
}
