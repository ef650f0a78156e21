package io.yitaiqing.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.Study;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.change.Crossing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a report: what they hold, and what is left of them when the disk is full. */
class ReportFolderTest {

    private static Findings findings;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aSmallStudy() {
        List<Combination> tried = new Crossing(
                        List.of(Shipped.scenario("laoyue-25"), Shipped.scenario("laoyue-25-yitaiqing")),
                        List.of(),
                        List.of(),
                        Optional.of("H001"))
                .combinations();
        List<Experiment> experiments = tried.stream()
                .map(one -> new Experiment(one.file().scenario(), one.plans(), 20270201, 2))
                .toList();
        findings = SimulatedFindings.of(tried, new Study(experiments, 2).run(3), 0.95, Words.same("ended <here>"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyFileIsWholeAndNothingElseIsLeft() throws Exception {
        new ReportFolder(folder).write(findings);
        new ReportFolder(folder).write(findings);
        assertThat(files())
                .containsExactly(
                        "clerks.csv",
                        "effect-H001.svg",
                        "effect-H001.zh-CN.svg",
                        "facts-H001.svg",
                        "facts-H001.zh-CN.svg",
                        "line.csv",
                        "report.html",
                        "report.json",
                        "summary.csv");
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("report.json").toFile())
                        .fieldNames())
                .toIterable()
                .containsExactly("title", "story", "observation", "level", "notes", "alternatives");
        assertThat(Files.readAllLines(folder.resolve("clerks.csv")).getFirst())
                .isEqualTo("alternative,hall,clerk,load,low,high");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("ended &lt;here&gt;")
                .doesNotContain("ended <here>");
    }

    @Test
    void aFullDiskIsToldAndWhatWasWrittenStays() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "SKIPPED: this system has no /dev/full.");
        Files.writeString(folder.resolve("report.html"), "an earlier report");
        Files.createSymbolicLink(folder.resolve("report.html.part"), full);
        assertThatThrownBy(() -> new ReportFolder(folder).write(findings))
                .isInstanceOf(ReportFolder.NotWrittenException.class)
                .hasMessage("Expected to write " + folder.resolve("report.html")
                        + ", but the system says: No space left on device; of the report only summary.csv, clerks.csv,"
                        + " report.json is there.");
        assertThat(files()).containsExactly("clerks.csv", "report.html", "report.json", "summary.csv");
        assertThat(folder.resolve("report.html")).hasContent("an earlier report");
    }

    @Test
    void thePicturesInTheReadmeAreThoseThatTheCommandMakes() throws Exception {
        new ReportFolder(folder).write(findings);
        for (String name :
                List.of("effect-H001.svg", "effect-H001.zh-CN.svg", "facts-H001.svg", "facts-H001.zh-CN.svg")) {
            Path shown = Shipped.config().resolveSibling("dashboard/screens").resolve(name);
            assertThat(form(folder.resolve(name))).as(name).isEqualTo(form(shown));
        }
    }

    /** A picture without its numbers and its axis, which depend on how many replications were made. */
    private static String form(Path picture) throws IOException {
        return Files.readString(picture)
                .replaceAll("(?s)<g class=\"axis\">.*?</g>", "")
                .replaceAll(".* class=\"(grid|tick|peak s[12])\".*\\R", "")
                .replaceAll("[0-9]+(\\.[0-9]+)?", "#");
    }
}
