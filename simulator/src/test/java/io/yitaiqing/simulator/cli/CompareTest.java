package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.simulator.replay.Logs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two periods of recorded days, held against each other with a pencil and by the command. */
class CompareTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int compare(String before, String after, String... options) {
        String[] arguments = new String[6 + options.length];
        String[] fixed = {"compare", before, "--with", after, "--format", "yitaiqing-csv"};
        System.arraycopy(fixed, 0, arguments, 0, fixed.length);
        System.arraycopy(options, 0, arguments, fixed.length, options.length);
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** On each day somebody waits 10 minutes, somebody the given ones, and somebody leaves after three. */
    private String log(String name, int firstDay, int... minutes) {
        StringBuilder lines = new StringBuilder(Logs.CSV);
        for (int i = 0; i < minutes.length; i++) {
            String day = "2027-03-%02d ".formatted(firstDay + i);
            lines.append(
                    "A1,pay,%s09:00:00,%s09:10:00,%s09:10:00,%s09:15:00,1,li,served%n".formatted(day, day, day, day));
            lines.append("A2,pay,%s10:00:00,%s10:%02d:00,%s10:%02d:00,%s10:50:00,1,li,served%n"
                    .formatted(day, day, minutes[i], day, minutes[i], day));
            lines.append("A3,ask,%s11:00:00,,,%s11:03:00,,,left%n".formatted(day, day));
        }
        return Logs.write(folder, name, lines.toString()).toString();
    }

    @Test
    void theReportTellsWaitsMissesAndLoadsByDay() throws IOException {
        int code = compare(
                log("before.csv", 1, 30, 40, 20),
                log("after.csv", 11, 12, 14, 16, 18),
                "--target",
                "15",
                "--target",
                "ask:2",
                "--out",
                folder.resolve("report").toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("3 days before and 4 after", "different days, unpaired (Welch)");

        JsonNode after = new ObjectMapper()
                .readTree(folder.resolve("report/report.json").toFile())
                .path("alternatives")
                .path(1);
        assertThat(after.path("reference").asText()).isEqualTo("before");
        JsonNode pay = after.at("/halls/0/services/1");
        assertThat(pay.path("service").asText()).isEqualTo("pay");
        // Means of the days: 20, 25, 15 before; 11, 12, 13, 14 after.
        JsonNode wait = pay.at("/measures/mean_wait");
        assertThat(wait.path("mean").asDouble()).isEqualTo(12.5);
        assertThat(wait.at("/difference/mean").asDouble()).isEqualTo(-7.5);
        // Welch: variances 25/3 and (5/3)/4, 2.2 degrees of freedom, t = 3.95.
        assertThat(wait.at("/difference/high").asDouble()).isBetween(3.5, 4.6);
        // 12 and 14 are within 15 minutes, 16 and 18 are not.
        assertThat(pay.at("/measures/missed/mean").asDouble()).isEqualTo(25);
        assertThat(after.at("/halls/0/worstService").asText()).isEqualTo("ask");
        // Li is with customers for 5 min + (50 - m) of the 100 minutes from 9:10 to 10:50.
        assertThat(after.at("/halls/0/clerks/0/loadPercent/mean").asDouble()).isEqualTo(40);
        assertThat(Files.readString(folder.resolve("report/report.html")))
                .contains("Before (2027-03-01 to 2027-03-03)", "不成对");
    }

    @Test
    void whatCannotBeComparedIsToldInASentence() {
        String march = log("march.csv", 1, 30, 40);
        String later = log("later.csv", 2, 30, 40);
        assertThat(compare(march, later)).isEqualTo(2);
        assertThat(compare(march, log("april.csv", 11, 5), "--target", "fly:3")).isEqualTo(2);
        assertThat(compare(march, march, "--target", "never")).isEqualTo(2);
        assertThat(compare(march, march, "--zone", "Nowhere")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Expected each day either before or after, but 2027-03-02 is in both.",
                        "Expected --target to name a service of the logs (ask, pay), but got 'fly'.",
                        "Expected a --target of 0 to 1440 minutes, but got 'never'.",
                        "Expected --zone to be a time zone such as Asia/Shanghai or +08:00, but got 'Nowhere'.");
    }
}
