package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever stops a long simulation gets the report of what it has done so far. */
class StoppedStudyTest {

    @TempDir
    Path folder;

    @Test
    void aStoppedSimulationTellsHowManyReplicationsItHas() throws Exception {
        Process process = ServerProcess.command(
                        "simulate", "normal-day", "--hall=H001", "--replications=10000", "--out=" + folder)
                .redirectErrorStream(false)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.readLine()).as("the first line of progress").contains("of up to 10000 replications");
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String out = Files.readString(folder.resolve("out"));
        assertThat(out).contains("Stopped early: ", "Report: ");
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        int made = report.at("/alternatives/0/observations").asInt();
        assertThat(made).isBetween(1, 9_999);
        assertThat(out).contains("Stopped early: " + made + " of up to 10000 replications are complete.");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("只完成了 " + made + " 次模拟");
    }
}
