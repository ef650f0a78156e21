package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.journal.bench.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** The benchmark runs and measures something; how fast it is, is not for a test, but what it makes is. */
class DispatchBenchTest {

    /** In a JVM of its own, for what other tests have run decides what the compiler leaves out. */
    @Test
    void toChooseAllocatesNothing() throws IOException, InterruptedException {
        Process own = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DispatchAllocation.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(own.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(own.waitFor()).as(told).isZero();
        assertThat(told.strip().lines()).last().isEqualTo("0 bytes");
    }

    @Test
    void aSmallRunTellsEveryFigure() throws RunnerException {
        // Others may measure on this machine at the same time; here no time counts.
        System.setProperty("jmh.ignoreLock", "true");
        assertThat(DispatchBench.run(new DispatchBench.Size(12, 6, 60, 4, 8, 0, 1, 20)))
                .allSatisfy(figure -> assertThat(figure.unit()).isNotBlank())
                .filteredOn(figure -> figure.unit().equals("ns"))
                .allSatisfy(
                        figure -> assertThat(figure.value()).as(figure.figure()).isPositive())
                .extracting(Figure::figure)
                .contains(
                        "dispatch.choice.p99",
                        "dispatch.decision.cold.p99",
                        "dispatch.decision.batch.p99",
                        "dispatch.choice.longest-queue.p99");
    }
}
