package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.Shipped;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of {@code hall load} and {@code hall serve} that cannot be: one sentence each, and nothing half done. */
class LoadServerTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--speed 0             | Expected --speed from 0.01 to 10000, but got 0.",
                "--speed 10001         | Expected --speed from 0.01 to 10000, but got 10001.",
                "--for 0s              | Expected --for from 1 to 86400, but got 0.",
                "--warm-up 2h          | Expected --warm-up from 0 to 3600, but got 7200.",
                "--halls 0             | Expected --halls from 1 to 5000, but got 0.",
                "--halls 5001          | Expected --halls from 1 to 5000, but got 5001.",
                "--displays -1         | Expected --displays from 0 to 20, but got -1.",
                "--dashboards 5001     | Expected --dashboards from 0 to 5000, but got 5001.",
                "--phones 1.5          | Expected --phones from 0 to 1, but got 1.5.",
                "--connections 0       | Expected --connections from 1 to 10000, but got 0.",
                "--lanes 65            | Expected --lanes from 1 to 64, but got 65.",
                "--timeout 1ms         | Expected --timeout from 0.1 to 120, but got 0.001.",
                "--url http://192.0.2.1:80 | Expected --url http://HOST:PORT of this machine, but",
                "--url https://127.0.0.1:1 | Expected --url http://HOST:PORT of this machine, but",
                "--url http://127.0.0.1    | Expected --url http://HOST:PORT of this machine, but",
                "--find-limit --objective p9 | Expected conditions like",
                "--start now           | Invalid value for option '--start'",
                "--for soon            | Invalid value for option '--for'",
                "--compare-with none.json | Expected a report of hall load in none.json, but it cannot be read",
                "--url http://127.0.0.1:1 | Expected a server at http://127.0.0.1:1, but it does not answer",
            })
    void aWrongLoadIsOneSentence(String options, String sentence) {
        List<String> call = new ArrayList<>(List.of("load", scenario()));
        call.addAll(List.of(options.strip().split(" ")));
        assertThat(hall(call.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNoReportIsNotComparedWith() throws Exception {
        Path file = Files.writeString(folder.resolve("other.json"), "{}");
        assertThat(hall("load", scenario(), "--compare-with", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("but it has no operations.");
    }

    @Test
    void aRecordedDayNeedsItsFileAndAServer() throws Exception {
        assertThat(hall("load", folder.resolve("none.ndjson").toString())).isEqualTo(2);
        Path text = Files.writeString(folder.resolve("text.ndjson"), "no row\n");
        assertThat(hall("load", text.toString())).isEqualTo(2);
        String day = Shipped.config()
                .resolve("scenarios/recorded/laoyue-25-H001.ndjson.gz")
                .toString();
        assertThat(hall("load", day, "--url", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Expected a file of a recorded day, but there is no "),
                        line -> assertThat(line).contains("line 1: Expected a journal row as JSON"),
                        line -> assertThat(line)
                                .startsWith("Expected a server at http://127.0.0.1:1, but it does not answer"));
    }

    @Test
    void copiesOfHallsNeedAScenario() {
        assertThat(hall("serve", "--halls", "3")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Expected --scenario with --halls");
    }

    private static String scenario() {
        return Shipped.config().resolve("scenarios").resolve("normal-day.yaml").toString();
    }

    private int hall(String... args) {
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
