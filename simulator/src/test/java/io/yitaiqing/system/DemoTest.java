package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.cli.Hall;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a newcomer runs it: it lives for a while, says what happened, and goes on where it stopped. */
class DemoTest {

    private static final Pattern STARTED = Pattern.compile("Hall time 2027-02-01 ([0-9:]{5})");
    private static final Pattern STOPPED =
            Pattern.compile("Stopped at hall time 2027-02-01 ([0-9:]{5}): ([0-9]+) tickets taken, ([0-9]+) called");

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    private Run demo(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = new String[more.length + 4];
        arguments[0] = "demo";
        arguments[1] = "--port=0";
        arguments[2] = "--data=" + folder.resolve("data");
        arguments[3] = "--for=8s";
        System.arraycopy(more, 0, arguments, 4, more.length);
        System.setProperty("ytq.home", ServerProcess.home().toString());
        int exitCode = Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    @Test
    void theDemoEndsWithASummaryAndGoesOnWhereItStopped() {
        Run first = demo("--speed=60");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out())
                .as("the region the scenario peoples")
                .contains("hall/H001", "hall/H002", "hall/H003")
                .doesNotContain("hall/H004");
        Matcher stopped = STOPPED.matcher(first.out());
        assertThat(stopped.find()).as(first.out()).isTrue();
        assertThat(Integer.parseInt(stopped.group(2))).isPositive();
        assertThat(Integer.parseInt(stopped.group(3))).isPositive();

        Run second = demo("--speed=60");
        assertThat(second.exitCode()).as(second.err()).isZero();
        Matcher started = STARTED.matcher(second.out());
        assertThat(started.find()).as(second.out()).isTrue();
        assertThat(started.group(1)).isGreaterThan("08:29");
        assertThat(STOPPED.matcher(second.out()).find()).as(second.out()).isTrue();

        Run other = demo("--scenario=laoyue-25-yitaiqing");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err())
                .contains("Expected a data folder for the scenario laoyue-25-yitaiqing, but ")
                .contains(" holds a day of laoyue-25; name another one with --data.");
    }
}
