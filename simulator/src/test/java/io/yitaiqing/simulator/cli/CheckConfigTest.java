package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.Shipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hall check config} as an operator calls it: its lines and its exit code. */
class CheckConfigTest {

    private static final Path BROKEN =
            Shipped.config().resolveSibling("server/node/src/test/resources/broken-plans.txt");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aCopyOfTheConfiguration() throws IOException {
        try (Stream<Path> files = Files.walk(Shipped.config())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Shipped.config().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private int check(Object... args) {
        String[] call = Stream.concat(Stream.of("check"), Stream.of(args).map(Object::toString))
                .toArray(String[]::new);
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), call);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private void change(String file, String right, String wrong) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(right);
        Files.writeString(folder.resolve(file), text.replace(right, wrong));
    }

    @Test
    void theShippedConfigurationIsRightFileByFile() throws IOException {
        assertThat(check("config", folder)).isZero();
        List<String> expected = new ArrayList<>(
                List.of(folder.resolve("server.yaml") + ": ok", folder.resolve("regions.yaml") + ": ok"));
        for (String part : List.of("halls", "calendars", "scenarios")) {
            try (Stream<Path> files = Files.list(folder.resolve(part))) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> expected.add(file + ": ok"));
            }
        }
        expected.add(expected.size() + " files checked, all ok.");
        assertThat(lines()).containsExactlyElementsOf(expected);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everyBrokenPlanIsToldByTheReadersSentences() throws IOException {
        Path plan = null;
        String original = "";
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(BROKEN)) {
            if (line.startsWith("    ")) {
                expected.add(plan + ", " + line.strip());
                continue;
            }
            said(plan, expected, original);
            String[] change = line.replace("\\n", "\n").split(" \\| ", -1);
            plan = folder.resolve("halls").resolve(change[0] + ".yaml");
            original = Files.readString(plan);
            int at = original.indexOf(change[1]);
            Files.writeString(
                    plan, original.substring(0, at) + change[2] + original.substring(at + change[1].length()));
        }
        said(plan, expected, original);
    }

    private void said(Path plan, List<String> expected, String original) throws IOException {
        if (plan == null) {
            return;
        }
        out.getBuffer().setLength(0);
        assertThat(check("config", plan)).as(expected.toString()).isOne();
        expected.add("1 file checked, 1 wrong.");
        assertThat(lines()).containsExactlyElementsOf(expected);
        Files.writeString(plan, original);
        expected.clear();
    }

    @Test
    void severalWrongFilesAreAllTold() throws IOException {
        change("server.yaml", "port: 8080", "port: 80800");
        change("halls/H003.yaml", "roomCapacity: 25", "roomCapacity: 0");
        change("scenarios/laoyue-25.yaml", "days: 3", "days: 61\nweeks: 9");
        assertThat(check("config", folder)).isOne();
        Path scenario = folder.resolve("scenarios/laoyue-25.yaml");
        assertThat(lines())
                .contains(
                        folder.resolve("server.yaml")
                                + ", line 6, http.port: expected a port from 0 to 65535, but got '80800'.",
                        folder.resolve("halls/H003.yaml")
                                + ", line 9, roomCapacity: expected a number from 1 to 10000, but got 0.",
                        folder.resolve("halls/H001.yaml") + ": ok",
                        folder.resolve("scenarios/normal-day.yaml") + ": builds on a wrong file; "
                                + folder.resolve("halls/H003.yaml")
                                + ", line 9, roomCapacity: expected a number from 1 to 10000, but got 0.")
                .anyMatch(line -> line.startsWith(scenario + ""))
                .last()
                .isEqualTo("20 files checked, 7 wrong.");
        assertThat(out + err.toString()).doesNotContain("\tat ");
    }

    @Test
    void aScenarioTellsAllItsOwnMistakes() throws IOException {
        change("scenarios/normal-day.yaml", "days: 1\n", "days: one\n");
        change("scenarios/normal-day.yaml", "absence: {recallAfterSeconds: 20,", "absence: {recallAfterSeconds: 0,");
        Path scenario = folder.resolve("scenarios/normal-day.yaml");
        assertThat(check("config", scenario)).isOne();
        assertThat(lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith(scenario + ", line 9, days: expected a whole number"))
                .anyMatch(line -> line.contains("crowds.H003.absence.recallAfterSeconds: expected a number from 1"));
    }

    @Test
    void aScenarioThatExtendsItselfComesToAnEnd() throws IOException {
        change("scenarios/laoyue-25.yaml", "extends: normal-day.yaml", "extends: laoyue-25.yaml");
        assertThat(check("config", folder.resolve("scenarios"))).isOne();
        assertThat(out.toString())
                .contains("laoyue-25.yaml, line 2, extends: expected at most 5 scenarios in a chain.");
    }

    @Test
    void aWrongCallIsOneSentence() {
        assertThat(check()).isEqualTo(2);
        assertThat(check("weather")).isEqualTo(2);
        assertThat(check("config", folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Expected hall check config or hall check --journal, but got neither.",
                        "Expected hall check config or hall check --journal, but got hall check weather.",
                        "Expected a folder or file to check, but there is no " + folder.resolve("nowhere") + ".");
        assertThat(out.toString()).isEmpty();
    }
}
