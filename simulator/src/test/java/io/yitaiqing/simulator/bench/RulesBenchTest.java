package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark runs and measures something; how fast it is, is not for a test. */
class RulesBenchTest {

    @Test
    void aSmallRunTellsEveryFigure() {
        assertThat(RulesBench.run(new RulesBench.Size(8, 40, 1_000, 2, 2_000, 500)))
                .hasSizeGreaterThan(5)
                .allSatisfy(figure -> {
                    assertThat(figure.value()).as(figure.figure()).isPositive();
                    assertThat(figure.unit()).isNotBlank();
                })
                .first()
                .satisfies(command -> assertThat(command.yardstick()).isPositive());
    }

    @Test
    void theBusyHallStaysAsBusyAsWanted() {
        BusyHall busy = new BusyHall(8, 40, 3);
        assertThat(busy.live(2_000)).hasSize(2_000);
        assertThat(busy.hall().waiting()).isBetween(39, 40);
    }
}
