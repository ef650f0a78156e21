package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.replay.Logs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTest {

    @TempDir
    private Path folder;

    @Test
    void aGoodLogIsReplayedAsRecorded() {
        ReplayRun run = ReplayRun.csv(folder, Logs.CSV + ReplayRun.GOOD);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("1  rows kept")
                .contains("0  mismatches between a computed wait and the log's")
                .contains("on 1 business days");
    }

    @Test
    void theResultCanBeReadByPrograms() {
        ReplayRun run =
                ReplayRun.csv(folder, Logs.CSV + ReplayRun.GOOD, "--json", "--policy", "first-come-first-served");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("{\"mode\":\"first-come-first-served\",\"rowsRead\":1,\"rowsKept\":1,")
                .contains("\"service\":\"pay\"");
    }

    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                Arguments.of("", "day.csv line 1: expected a header, but the file is empty."),
                Arguments.of("ticket,service\n", "day.csv line 1: expected a column 'taken', but there is none."),
                Arguments.of(
                        Logs.CSV.replace("clerk", "clark"),
                        "day.csv line 1: expected the columns ticket, service, taken, called, started, finished, "
                                + "counter,"
                                + " clerk, outcome, but got 'clark'."),
                Arguments.of(
                        Logs.CSV.replace("clerk", "counter"),
                        "day.csv line 1: expected each column once, but 'counter' is there twice."),
                Arguments.of(Logs.CSV + ReplayRun.GOOD + "A2,pay\n", "day.csv line 3: expected 9 columns, but got 2."),
                Arguments.of(
                        Logs.CSV + ReplayRun.GOOD + "A2,pay,,,,,,,,,\n",
                        "day.csv line 3: expected 9 columns, but got 11."),
                Arguments.of(
                        Logs.CSV,
                        "Expected day.csv to hold at least one stay that can be replayed, but it holds none."));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aFileThatIsNoTicketLogIsOneSentence(String text, String sentence) {
        ReplayRun run = ReplayRun.csv(folder, text);

        assertThat(run.err()).isEqualTo(sentence);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    static Stream<String> unreadableLines() {
        return Stream.of("A2,\"pay,x\n" + ReplayRun.GOOD, "A2," + "p".repeat(5_000) + "\n", ",".repeat(70) + "\n");
    }

    @ParameterizedTest
    @MethodSource("unreadableLines")
    void aLineBeyondTheLimitsIsOneSentence(String line) {
        ReplayRun run = ReplayRun.csv(folder, Logs.CSV + ReplayRun.GOOD + line);

        assertThat(run.err())
                .startsWith("day.csv line 3: expected separated values with closed quotes, at most 64 columns and 4000"
                        + " characters a line, but got '")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotUtf8IsOneSentence() throws IOException {
        Path log = Files.write(
                folder.resolve("gbk.csv"),
                (Logs.CSV + ReplayRun.GOOD.replace("pay", "缴费")).getBytes(Charset.forName("GBK")));

        ReplayRun run = ReplayRun.of(log, "yitaiqing-csv");

        assertThat(run.err()).isEqualTo("gbk.csv: expected text in UTF-8, but got other bytes.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoTrouble() {
        assertThat(ReplayRun.csv(folder, "\uFEFF" + (Logs.CSV + ReplayRun.GOOD).replace("\n", "\r\n"))
                        .exitCode())
                .isZero();
    }

    @Test
    void aMissingFileIsOneSentence() {
        ReplayRun run = ReplayRun.of(folder.resolve("none.csv"), "yitaiqing-csv");

        assertThat(run.err())
                .isEqualTo("Expected a ticket log at " + folder.resolve("none.csv") + ", but there is no such file.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void aLocalTimeThatTheClocksSkipIsBroken() {
        String line = ReplayRun.GOOD
                .replace("2027-02-01 09:00:00", "2027-03-28 02:30:00")
                .replace("2027-02-01", "2027-03-28");

        ReplayRun run = ReplayRun.csv(folder, Logs.CSV + line, "--zone", "Europe/Berlin");

        assertThat(run.err())
                .startsWith("day.csv line 2, column taken: expected RFC 3339")
                .endsWith("but got '2027-03-28 02:30:00'.");
    }

    @Test
    void aWrongOptionIsOneSentenceThatNamesWhatIsAllowed() {
        assertThat(ReplayRun.csv(folder, Logs.CSV + ReplayRun.GOOD, "--zone", "Mars/Olympus")
                        .err())
                .isEqualTo(
                        "Expected --zone to be a time zone such as Asia/Shanghai or +08:00, but got 'Mars/Olympus'.");
        assertThat(ReplayRun.csv(folder, Logs.CSV + ReplayRun.GOOD, "--policy", "luck")
                        .err())
                .isEqualTo("Expected --policy to be one of "
                        + "accumulating-priority, c-mu, earliest-due, first-come-first-served, "
                        + "generalized-c-mu, longest-queue, static-priority, tuned-weights, wait-over-target, "
                        + "but got 'luck'.");
        assertThat(ReplayRun.of(folder, "xml").err())
                .endsWith("expected yitaiqing-csv or anonymous-bank, but got 'xml'.");
        assertThat(ReplayRun.csv(
                                folder,
                                Logs.CSV + ReplayRun.GOOD,
                                "--as-recorded",
                                "--policy",
                                "first-come-first-served")
                        .exitCode())
                .isEqualTo(2);
    }

    static Stream<Arguments> brokenBankLines() {
        return Stream.of(
                Arguments.of(
                        "9:00:05", "25:00:05", "column q_start: expected a time of day H:MM:SS, but got '25:00:05'."),
                Arguments.of("AGENT", "ROBOT", "column outcome: expected AGENT, HANG or PHANTOM, but got 'ROBOT'."),
                Arguments.of(
                        "990104",
                        "990230",
                        "column date: expected a date YYMMDD of the twentieth century, but got '990230'."),
                Arguments.of(
                        "\tPS\t",
                        "\tpersonal\t",
                        "column type: expected a type of two capital letters such as PS, but got 'personal'."),
                Arguments.of(
                        "\t116\t",
                        "\t-116\t",
                        "column ser_time: expected whole seconds from 0 to 86400, but got '-116'."),
                Arguments.of(
                        "MICHAL",
                        "MICHAL-2",
                        "column server: expected a name of letters, digits and _, but got 'MICHAL-2'."),
                Arguments.of("\t0\tPS", "\t7\tPS", "column priority: expected 0, 1 or 2, but got '7'."));
    }

    @ParameterizedTest
    @MethodSource("brokenBankLines")
    void aBrokenLineOfTheBankIsOneSentence(String good, String bad, String sentence) {
        String line = String.join(
                "\t", "AA0101", "4711", "0", "0", "PS", "990104", "9:00:00", "9:00:05", "5", "9:00:05", "9:01:05", "60",
                "AGENT", "9:01:04", "9:03:00", "116", "MICHAL");
        int last = line.lastIndexOf(good);
        String broken = line.substring(0, last) + bad + line.substring(last + good.length());

        ReplayRun run = ReplayRun.of(
                Logs.write(folder, "month.tsv", Logs.BANK + line + "\n" + broken + "\n"), "anonymous-bank");

        assertThat(run.err()).isEqualTo("month.tsv line 3, " + sentence);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }
}
