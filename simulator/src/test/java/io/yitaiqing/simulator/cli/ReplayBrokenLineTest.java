package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.replay.Logs;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which one line of a ticket log can be broken. */
class ReplayBrokenLineTest {

    @TempDir
    private Path folder;

    private static final String TAKEN = "2027-02-01 09:00:00";
    private static final String CALLED = "2027-02-01 09:10:00";
    private static final String DONE = "2027-02-01 09:20:00";

    static Stream<Arguments> brokenFields() {
        return Stream.of(
                broken(
                        "A2,pay,soon," + CALLED + ",," + DONE + ",2,wu,served",
                        "column taken: expected " + ReplayRun.TIMES + ", but got 'soon'."),
                broken(
                        "A2,pay,," + CALLED + ",," + DONE + ",2,wu,served",
                        "column taken: expected " + ReplayRun.TIMES + ", but got none."),
                broken(
                        "A2,pay,2027-02-30 09:00:00," + CALLED + ",," + DONE + ",2,wu,served",
                        "column taken: expected " + ReplayRun.TIMES + ", but got '2027-02-30 09:00:00'."),
                broken(
                        "A2,pay,1027-02-01T09:00:00Z," + CALLED + ",," + DONE + ",2,wu,served",
                        "column taken: expected " + ReplayRun.TIMES + ", but got '1027-02-01T09:00:00Z'."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",," + DONE + ",2,wu,gone",
                        "column outcome: expected served, no-show, left or cancelled, but got 'gone'."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",," + DONE + ",2,wu,",
                        "column outcome: expected a value, but got none."),
                broken(
                        ",pay," + TAKEN + "," + CALLED + ",," + DONE + ",2,wu,served",
                        "column ticket: expected a value, but got none."),
                broken(
                        "A2,," + TAKEN + "," + CALLED + ",," + DONE + ",2,wu,served",
                        "column service: expected a value, but got none."),
                broken(
                        "A2,pay," + TAKEN + ",,," + DONE + ",2,wu,served",
                        "column called: expected " + ReplayRun.TIMES + ", but got none."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",," + DONE + ",,,left",
                        "column called: expected nothing for a ticket that was never called (left), but got '" + CALLED
                                + "'."),
                broken(
                        "A2,pay," + TAKEN + ",,," + DONE + ",2,,left",
                        "column counter: expected nothing for a ticket that was never called (left), but got '2'."));
    }

    static Stream<Arguments> brokenOrders() {
        return Stream.of(
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + "," + CALLED + "," + DONE + ",2,wu,no-show",
                        "column started: expected nothing for a ticket that was not served, but got '" + CALLED + "'."),
                broken(
                        "A2,pay," + CALLED + "," + TAKEN + ",," + DONE + ",2,wu,served",
                        "column called: expected a time not before taken (" + CALLED + "), but got '" + TAKEN + "'."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + "," + TAKEN + "," + DONE + ",2,wu,served",
                        "column started: expected a time not before called (" + CALLED + "), but got '" + TAKEN + "'."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",," + TAKEN + ",2,wu,served",
                        "column finished: expected a time not before started (the call), but got '" + TAKEN + "'."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",,,2,wu,served",
                        "column finished: expected " + ReplayRun.TIMES + ", but got none."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",,2027-02-02 09:00:01,2,wu,served",
                        "column finished: expected at most 24 hours after taken, but got '2027-02-02 09:00:01'."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",," + DONE + ",,wu,served",
                        "column counter: expected the counter that called, but got none."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",," + DONE + ",1,wu,served",
                        "column counter: expected a counter that is free at the call, but got '1', which has line 2 "
                                + "until 2027-02-01T01:20:00Z."),
                broken(
                        "A2,pay," + TAKEN + "," + CALLED + ",," + DONE + ",2,li,served",
                        "column clerk: expected a clerk that is free at the call, but got 'li', which has line 2 "
                                + "until 2027-02-01T01:20:00Z."),
                broken(
                        "A2," + "p".repeat(101) + "," + TAKEN + "," + CALLED + ",," + DONE + ",2,wu,served",
                        "column service: expected at most 100 characters, but got 101 of them."),
                broken(
                        "A2,\"pay\tbill\"," + TAKEN + "," + CALLED + ",," + DONE + ",2,wu,served",
                        "column service: expected one line of text, but got control characters."));
    }

    private static Arguments broken(String line, String sentence) {
        return Arguments.of(line, sentence);
    }

    @ParameterizedTest
    @MethodSource({"brokenFields", "brokenOrders"})
    void aBrokenLineIsOneSentenceWithFileLineAndColumn(String line, String sentence) {
        ReplayRun run = ReplayRun.csv(folder, Logs.CSV + ReplayRun.GOOD + "\n" + line + "\n");

        assertThat(run.err()).isEqualTo("day.csv line 4, " + sentence);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"brokenFields", "brokenOrders"})
    void aBrokenLineCanBeSkippedAndIsCounted(String line, String sentence) {
        ReplayRun run = ReplayRun.csv(folder, Logs.CSV + ReplayRun.GOOD + "\n" + line + "\n", "--skip-broken");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2  rows read").contains("1  dropped: broken line (line 4)");
    }
}
