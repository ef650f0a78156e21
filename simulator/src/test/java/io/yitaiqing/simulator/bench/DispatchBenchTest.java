package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.journal.bench.Figure;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** The benchmark runs and measures something; how fast it is, is not for a test. */
class DispatchBenchTest {

    @Test
    void aSmallRunTellsEveryFigure() throws RunnerException {
        // Others may measure on this machine at the same time; here no time counts.
        System.setProperty("jmh.ignoreLock", "true");
        assertThat(DispatchBench.run(new DispatchBench.Size(12, 6, 60, 4, 0, 1, 20)))
                .allSatisfy(figure -> assertThat(figure.unit()).isNotBlank())
                .filteredOn(figure -> figure.unit().equals("ns"))
                .allSatisfy(
                        figure -> assertThat(figure.value()).as(figure.figure()).isPositive())
                .extracting(Figure::figure)
                .contains(
                        "dispatch.choice.generalized-c-mu.p99",
                        "dispatch.decision.generalized-c-mu.p99",
                        "dispatch.choice.batch8.generalized-c-mu.p99",
                        "dispatch.choice.longest-queue.p99");
    }
}
