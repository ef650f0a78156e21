package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {

    private static final long SEED = 7;

    private static final Set<String> SMALL = Set.of(
            "M/M/1 rho=0.80",
            "M/M/3 rho=0.90",
            "M/M/5/5 load=3",
            "M/M/10+M(0.2) lambda=9",
            "M/M/3 non-preemptive priority 2:1",
            "M/M/3 accumulating priority 3:1",
            "N model",
            "12 counters, 2 of 6 skills",
            "12 counters, lognormal times, patience",
            "M(t)/M/12+M",
            "M/M/100+M(1)",
            "bank hall generalized-c-mu tau=2 rho=0.95",
            "forecasts in M/M/10 rho=0.90");

    @Test
    void theEngineReproducesKnownQueues() {
        assertThat(new Validation(SEED, 10, 8_000).all(SMALL::contains, verdict -> {}))
                .hasSize(67)
                .allSatisfy(verdict -> assertThat(verdict.pass())
                        .as("seed %d: %s", SEED, verdict)
                        .isTrue());
    }

    @Test
    void classesWithPrioritiesWaitAsCobhamAndKleinrockSay() {
        double[] loads = {1.2, 1.5};
        assertThat(Erlang.priorityWaits(3, loads)).containsExactly(new double[] {.453923, 4.539228}, within(6e-7));
        assertThat(Erlang.accumulatingPriorityWaits(3, loads, new double[] {2, 1}))
                .containsExactly(new double[] {1.872432, 3.404421}, within(6e-7));
        assertThat(Erlang.accumulatingPriorityWaits(3, loads, new double[] {10, 1}))
                .containsExactly(new double[] {.808550, 4.255526}, within(6e-7));
        assertThat(Erlang.accumulatingPriorityWaits(1, new double[] {.3, .3, .2}, new double[] {4, 2, 1}))
                .containsExactly(new double[] {2.447059, 3.952941, 6.400000}, within(6e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.80, .800000, 4.000000, 6.931, 10.397, 13.863, 21.910",
        "2, 0.80, .711111, 1.777778, 3.171, 4.904, 6.637, 10.661",
        "3, 0.90, .817061, 2.723537, 4.691, 7.002, 9.312, 14.677",
        "5, 0.90, .762493, 1.524986, 2.677, 4.063, 5.449, 8.668",
        "8, 0.90, .701533, .876916, 1.569, 2.435, 3.302, 5.313",
        "10, 0.90, .668732, .668732, 1.207, 1.900, 2.593, 4.203",
        "12, 0.90, .640043, .533369, .969, 1.547, 2.125, 3.466",
        "20, 0.95, .755401, .755401, 1.329, 2.022, 2.715, 4.325",
        "60, 0.95, .599039, .199680, .366, .597, .828, 1.364"
    })
    void erlangsFormulasGiveThePublishedTable(
            int c, double rho, double waits, double mean, double p80, double p90, double p95, double p99) {
        double load = c * rho;
        assertThat(Erlang.waits(c, load)).isCloseTo(waits, within(6e-7));
        assertThat(Erlang.meanWait(c, load)).isCloseTo(mean, within(6e-7));
        assertThat(Erlang.waitQuantile(c, load, 0.8)).isCloseTo(p80, within(6e-4));
        assertThat(Erlang.waitQuantile(c, load, 0.9)).isCloseTo(p90, within(6e-4));
        assertThat(Erlang.waitQuantile(c, load, 0.95)).isCloseTo(p95, within(6e-4));
        assertThat(Erlang.waitQuantile(c, load, 0.99)).isCloseTo(p99, within(6e-4));
    }

    @ParameterizedTest
    @CsvSource({"5, 3, .11005435", "10, 10, .21458234", "20, 15, .04559322", "100, 100, .07570045"})
    void erlangsLossFormulaGivesThePublishedValues(int servers, double load, double lost) {
        assertThat(Erlang.lost(servers, load)).isCloseTo(lost, within(6e-9));
    }
}
