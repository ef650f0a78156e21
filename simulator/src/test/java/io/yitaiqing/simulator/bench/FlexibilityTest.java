package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlexibilityTest {

    @Test
    void aClosedChainSellsNearlyAsMuchAsFullFlexibility() {
        assertThat(new Validation(14, 20, 1).all("ten plants"::equals, verdict -> {}))
                .hasSize(3)
                .allSatisfy(verdict ->
                        assertThat(verdict.pass()).as(verdict.toString()).isTrue());
    }

    @Test
    void theBottleneckOfTheBankHallIsItsOwnGroupOfCounters() {
        HallModel hall = PolicyHallCases.hall(0.95);
        double[] loads =
                hall.services().stream().mapToDouble(HallModel.Service::load).toArray();
        assertThat(Arrays.stream(loads).sum()).isCloseTo(0.95 * 12, within(1e-9));
        assertThat(Flexibility.of(hall).bottleneck(loads)).isCloseTo(0.98, within(0.005));
    }

    @Test
    void twoCountersForOneServiceEachAreAsBusyAsTheBusier() {
        double[] capacities = {1, 2};
        Flexibility apart = new Flexibility(2, new long[] {0b01, 0b10}, capacities);
        assertThat(apart.bottleneck(new double[] {0.9, 0.9})).isEqualTo(0.9);
        Flexibility together = new Flexibility(2, new long[] {0b11, 0b11}, capacities);
        assertThat(together.bottleneck(new double[] {0.9, 0.9})).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void tooManyServicesAreRefused() {
        assertThatThrownBy(() -> new Flexibility(21, new long[0], new double[0]))
                .hasMessage("Expected at most 20 services, but got 21.");
    }
}
