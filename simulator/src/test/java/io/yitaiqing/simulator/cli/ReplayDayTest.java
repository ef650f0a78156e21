package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.replay.Logs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code hall replay} on recorded days, those of the library among them. */
class ReplayDayTest {

    private static final Path LIBRARY = Shipped.config().resolve("scenarios/recorded");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static List<Path> library() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARY)) {
            return files.filter(file -> file.toString().endsWith(".ndjson.gz"))
                    .sorted()
                    .toList();
        }
    }

    private int replay(Path file, String... more) {
        Stream<String> args = Stream.concat(Stream.of("replay", file.toString()), Stream.of(more));
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private static Path bank() {
        return LIBRARY.resolve("bank-branch-H004.ndjson.gz");
    }

    private static Path bankExpected() {
        return LIBRARY.resolve("bank-branch-H004.expect.json");
    }

    @ParameterizedTest
    @MethodSource("library")
    void everyDayOfTheLibraryComesOutAsExpected(Path day) {
        Path expected = Path.of(day.toString().replace(".ndjson.gz", ".expect.json"));

        assertThat(replay(day, "--expect", expected.toString()))
                .as(out + "\n" + err)
                .isZero();
        assertThat(out.toString()).contains("0 differences");
    }

    @Test
    void aDayUnderAPlanWithOneMoreSkillLetsPayersWaitLess() throws IOException {
        String own = Files.readString(Shipped.config().resolve("halls/H001.yaml"));
        Path plan = Files.writeString(
                folder.resolve("H001.yaml"),
                own.replace("services: [consulting]", "services: [consulting, bill-payment]")
                        .replace("skills: {consulting: 5}", "skills: {consulting: 5, bill-payment: 3}"));

        assertThat(replay(LIBRARY.resolve("laoyue-25-H001.ndjson.gz"), "--plan", plan.toString(), "--json"))
                .as(err.toString())
                .isZero();

        JsonNode result = new ObjectMapper().readTree(out.toString());
        assertThat(payersWait(result.path("changed"))).isLessThan(payersWait(result.path("unchanged")) / 2);
    }

    private static double payersWait(JsonNode run) {
        return run.path("services").path("bill-payment").path("meanSeconds").asDouble();
    }

    @Test
    void aPlanOfAnotherHallIsRefused() {
        Path other = Shipped.config().resolve("halls/H002.yaml");
        assertThat(replay(bank(), "--plan", other.toString())).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("Expected --plan to be a plan of hall H004, but " + other + " has none.");
    }

    @ParameterizedTest
    @MethodSource("library")
    void everyDayOfTheLibraryCanBeLivedAgainUnderEveryPolicy(Path day) throws IOException {
        assertThat(replay(day, "--policy", "longest-queue", "--json"))
                .as(err.toString())
                .isZero();

        JsonNode result = new ObjectMapper().readTree(out.toString());
        long recorded = result.path("recorded").path("all").path("visits").asLong();
        for (String run : List.of("unchanged", "changed")) {
            assertThat(result.path(run).path("all").path("visits").asLong()).isEqualTo(recorded);
            assertThat(result.path(run).path("breaches").asInt()).isZero();
            assertThat(result.path(run).path("all").path("served").asLong()).isGreaterThan(recorded * 8 / 10);
        }
    }

    @Test
    void whatIsNotAsExpectedIsOneLineEachAndExitCodeOne() throws IOException {
        Path wrong = folder.resolve("wrong.json");
        String text = Files.readString(bankExpected());
        Files.writeString(
                wrong,
                text.replaceFirst("\"commands\" : \\d+", "\"commands\" : 7").replaceFirst("\"hall\"", "\"house\""));

        assertThat(replay(bank(), "--expect", wrong.toString())).isEqualTo(1);
        assertThat(out.toString().lines().filter(line -> line.contains(": expected ")))
                .containsExactlyInAnyOrder(
                        "house: expected \"H004\", but got nothing.",
                        "hall: expected nothing, but got \"H004\".",
                        "commands: expected 7, but got 676.");
    }

    @Test
    void anExpectationThatIsWrittenIsMet() {
        Path written = folder.resolve("e.json");

        assertThat(replay(bank(), "--write-expect", written.toString())).isZero();
        assertThat(written).hasSameTextualContentAs(bankExpected());
        assertThat(replay(bank(), "--policy", "c-mu", "--write-expect", written.toString()))
                .isZero();
        assertThat(replay(bank(), "--policy", "c-mu", "--expect", written.toString()))
                .isZero();
        assertThat(replay(bank(), "--policy", "longest-queue", "--expect", written.toString()))
                .isEqualTo(1);
    }

    @Test
    void aTicketLogHasExpectationsToo() throws IOException {
        Path log = Logs.write(folder, "day.csv", Logs.CSV + ReplayRun.GOOD);
        String written = folder.resolve("e.json").toString();

        assertThat(replay(log, "--format", "yitaiqing-csv", "--write-expect", written))
                .isZero();
        assertThat(replay(log, "--format", "yitaiqing-csv", "--expect", written))
                .isZero();
        Files.writeString(
                Path.of(written), Files.readString(Path.of(written)).replace("\"rowsRead\" : 1", "\"rowsRead\" : 2"));
        assertThat(replay(log, "--format", "yitaiqing-csv", "--expect", written))
                .isEqualTo(1);
        assertThat(out.toString()).contains("rowsRead: expected 2, but got 1.");
    }

    @Test
    void aWrongCallIsOneSentenceAndExitCodeTwo() throws IOException {
        Path log = Logs.write(folder, "day.csv", Logs.CSV + ReplayRun.GOOD);

        assertThat(replay(log)).isEqualTo(2);
        assertThat(replay(bank(), "--policy", "luck")).isEqualTo(2);
        assertThat(replay(bank(), "--expect", folder.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(replay(bank(), "--list", "-1")).isEqualTo(2);
        List<String> lines = err.toString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith(log + ", line 1: Expected a journal row as JSON")
                .contains("--format");
        assertThat(lines.get(1)).startsWith("Expected --policy to be one of accumulating-priority");
        assertThat(lines.get(2)).startsWith("Expected to read the expectation ");
        assertThat(lines.get(3)).isEqualTo("Expected --list from 0 to 1000000, but got -1.");
    }
}
