package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.change.ChangeGrammar;
import io.yitaiqing.simulator.fit.SyntheticLog;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Demand;
import io.yitaiqing.simulator.scenario.Rate;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    @TempDir
    private Path folder;

    private Path log;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void fourWeeks() throws IOException {
        log = SyntheticLog.write(SyntheticLog.of(11), folder.resolve("weeks.csv"));
    }

    private int fit(String... more) {
        List<String> args = new ArrayList<>(List.of("fit", log.toString(), "--format", "yitaiqing-csv"));
        args.addAll(List.of(more));
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    @Test
    void whatItWritesIsAScenarioThatCanBeLived() {
        Path to = folder.resolve("fitted");

        assertThat(fit("--hall", "W1", "--out", to.toString())).isZero();

        ScenarioFile file = ScenarioFile.read(to.resolve("scenarios/W1.yaml"));
        assertThat(file.scenario().days()).isEqualTo(28);
        assertThat(file.plans().get("W1").clerks()).hasSize(4);
        assertThat(file.scenario()
                        .crowds()
                        .get("W1")
                        .services()
                        .get("pay")
                        .serviceMinutes()
                        .mean())
                .isBetween(2.7, 3.3);
        assertThat(out.toString()).contains("service", "patience", "W1.yaml");
    }

    @Test
    void whatIsTriedOnAFittedScenarioReachesItsWeekdaysAndRosters() {
        Path to = folder.resolve("fitted");
        assertThat(fit("--hall", "W1", "--out", to.toString())).isZero();
        ScenarioFile fitted = ScenarioFile.read(to.resolve("scenarios/W1.yaml"));

        CrowdPlan own = fitted.scenario().crowds().get("W1");
        CrowdPlan doubled = tried("arrivals=x2", fitted);
        CrowdPlan helped = tried("counter=quick", fitted);

        Demand before = own.services().get("pay");
        Demand after = doubled.services().get("pay");
        assertThat(after.arrivals(DayOfWeek.MONDAY))
                .extracting(Rate::perHour)
                .containsExactlyElementsOf(before.arrivals(DayOfWeek.MONDAY).stream()
                        .map(rate -> 2 * rate.perHour())
                        .toList());
        assertThat(helped.duties("quick-2"))
                .hasSameSizeAs(own.duties("quick"))
                .allSatisfy(duty -> assertThat(duty.counter()).isEqualTo("quick-2"));
    }

    private static CrowdPlan tried(String change, ScenarioFile file) {
        return ChangeGrammar.parse(change)
                .on(file, Set.of("W1"))
                .scenario()
                .crowds()
                .get("W1");
    }

    @Test
    void aServiceForWhichNobodyWasEverCalledIsLeftOutAndTold() throws IOException {
        Files.writeString(log, Files.readString(log) + "X,insure,2027-03-01T02:00:00Z,,,2027-03-01T02:20:00Z,,,left\n");

        assertThat(fit("--out", folder.resolve("fitted").toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("left out: insure, of whose customers nobody was ever called");
    }

    @Test
    void anotherMonthOfTheSameHallIsForetold() throws IOException {
        Path other = SyntheticLog.write(SyntheticLog.of(12), folder.resolve("other.csv"));

        assertThat(fit("--out", folder.resolve("fitted").toString(), "--against", other.toString()))
                .isZero();

        assertThat(out.toString()).contains("Every service waits as long as on nine days of ten of that log.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --hall |  a b    | Expected --hall to be 1 to 40 letters, digits and hyphens, but got 'a b'.
                    --replications | 1 | Expected 2 to 1000 replications, but got 1.
                    --against | none.csv | Expected a ticket log at none.csv, but there is no such file.
                    """)
    void aWrongCallIsOneSentence(String option, String value, String sentence) {
        assertThat(fit(option, value)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(sentence);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(fit("--out", file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("Expected a folder that can be written, but " + file);
    }
}
