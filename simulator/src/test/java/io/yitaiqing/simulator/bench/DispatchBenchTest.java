package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.node.journal.bench.Figure;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** The benchmark runs and measures something; how fast it is, is not for a test, but what it makes is. */
class DispatchBenchTest {

    private static final int DECISIONS = 20_000;

    @Test
    void toChooseAllocatesNothing() {
        DispatchDecision dispatch = DispatchDecision.of(Preset.GENERALIZED_C_MU.policy(), 60, 30, 2_000, 1, 64);
        // What the compiler has not seen yet may allocate what it leaves out later.
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 20 && least > 0; i++) {
            least = Math.min(least, DispatchBench.bytes(() -> assertCalled(dispatch.choice()), DECISIONS));
        }
        assertThat(least).isZero();
    }

    private static void assertCalled(Visit visit) {
        if (visit == null) {
            throw new AssertionError("Expected the counter to call somebody, but nobody was chosen.");
        }
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
