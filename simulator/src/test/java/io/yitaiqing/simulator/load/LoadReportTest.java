package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.simulator.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report as text, as JSON, and beside an earlier one. */
class LoadReportTest {

    private static final Quantiles NONE = new Quantiles(0, 0, 0, 0, 0, 0);

    @TempDir
    private Path folder;

    @Test
    void aGeneratorThatWasInTimeSaysNothingOfItself() {
        assertThat(text(report(1_000, late(50), 0)))
                .contains("fires late by p50")
                .doesNotContain("is its own");
    }

    @Test
    void aGeneratorThatWasLateSaysHowMuchIsItsOwn() {
        assertThat(text(report(1_000, late(500), 0)))
                .contains("The load generator itself was late by p99 0.50 ms and max 0.50 ms: up to that much of the "
                        + "figures above is its own, not the server's.");
    }

    @Test
    void whatWasDueAndNeverFiredIsNotHiddenEither() {
        LoadReport report = report(1_000, late(0), 7);
        assertThat(text(report)).contains("7 due and not fired", "is its own");
        assertThat(report.askedPerSecond()).isGreaterThan(report.answeredPerSecond());
    }

    @Test
    void theJsonHoldsWhatTheTextSays() throws Exception {
        Path file = folder.resolve("report.json");
        LoadJson.write(report(2_000, late(50), 0), file);
        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(json.at("/operations/take-ticket/p50Ms").asDouble()).isEqualTo(2.0);
        assertThat(json.at("/operations/take-ticket/slices/p99Ms")).hasSize(5);
        assertThat(json.at("/errors/timeout/times").asLong()).isEqualTo(3);
        assertThat(json.at("/errors/timeout/example").asText()).isEqualTo("start: no answer within 10.0 s.");
        assertThat(json.path("looksTurnedAway").asLong()).isEqualTo(10);
        assertThat(json.path("answeredPerSecond").asDouble()).isEqualTo(98);
        assertThat(text(report(2_000, late(50), 0))).contains("looks turned away", "not as answers: 10");
        assertThat(json.at("/live/gaps").asLong()).isEqualTo(2);
        assertThat(json.at("/account/ticketsAcknowledged").asLong()).isEqualTo(5);
        assertThat(json.at("/account/mismatches")).isEmpty();
    }

    @Test
    void aReportIsComparedWithAnEarlierOne() throws Exception {
        Path file = folder.resolve("report.json");
        LoadJson.write(report(2_000, late(0), 0), file);
        StringWriter same = new StringWriter();
        Comparison.with(file).print(report(2_000, late(0), 0), new PrintWriter(same));
        assertThat(same.toString()).contains("take-ticket  p50 2.00 -> 2.00 ms (noise)");
        StringWriter slower = new StringWriter();
        Comparison.with(file).print(report(4_000, late(0), 0), new PrintWriter(slower));
        assertThat(slower.toString()).contains("take-ticket  p50 2.00 -> 4.00 ms (slower)");
    }

    @Test
    void aFileThatIsNoReportIsNamed() {
        Path file = folder.resolve("none.json");
        assertThatThrownBy(() -> Comparison.with(file))
                .isInstanceOf(LoadFailure.class)
                .hasMessageStartingWith("Expected a report of hall load in " + file);
    }

    @Test
    void theFolderOfAReportIsMade() throws Exception {
        Path file = folder.resolve("of/today/report.json");
        LoadJson.write(report(2_000, late(0), 0), file);
        assertThat(file).isNotEmptyFile();
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFullDiskLeavesTheEarlierReportWhole() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "SKIPPED: this system has no /dev/full.");
        Path file = Files.writeString(folder.resolve("report.json"), "an earlier report");
        Files.createSymbolicLink(folder.resolve("report.json.part"), full);
        assertThatThrownBy(() -> LoadJson.write(report(2_000, late(0), 0), file))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure -> assertThat(WholeFile.reason(failure))
                                .isEqualTo("the system says: No space left on device"));
        assertThat(file).hasContent("an earlier report");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aReportTakesNoFoldersPlace() throws Exception {
        Path taken = Files.createDirectory(folder.resolve("report.json"));
        assertThatThrownBy(() -> LoadJson.write(report(2_000, late(0), 0), taken))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure ->
                                assertThat(WholeFile.reason(failure)).isEqualTo("the system says: Not a regular file"));
        assertThat(taken).isEmptyDirectory();
    }

    private static String text(LoadReport report) {
        StringWriter text = new StringWriter();
        LoadText.print(report, new PrintWriter(text));
        return text.toString();
    }

    private static Quantiles late(long micros) {
        return new Quantiles(100, 0, 0, micros, micros, micros);
    }

    private static LoadReport report(long micros, Quantiles late, long notFired) {
        OperationFigures figures = new OperationFigures();
        Histogram answers = new Histogram(3);
        answers.recordValueWithCount(micros, 100);
        for (int slice = 0; slice < 5; slice++) {
            figures.add(answers);
            figures.endSlice();
        }
        SortedMap<String, OperationFigures> operations = new TreeMap<>();
        operations.put("take-ticket", figures);
        Counts counts = new Counts();
        counts.add(500, 490, 10);
        counts.error("timeout", 3, "start: no answer within 10.0 s.");
        counts.live(LiveEvent.GAP, 2);
        return new LoadReport(
                Instant.EPOCH,
                "test",
                1,
                60,
                Duration.ofSeconds(5),
                counts,
                operations,
                figures.quantiles(),
                NONE,
                NONE,
                new LoadReport.Generator(late, NONE, 0.5, notFired, 0, 0),
                Optional.of(new Account(5, 5, 9, 9, 0, 0, 0, List.of(), 0, "")),
                List.of());
    }
}
