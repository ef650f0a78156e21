package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.simulator.population.Draws;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.junit.jupiter.api.Test;

class FlexibilityTest {

    private static final int PLANTS = 10;

    @Test
    void aClosedChainSellsNearlyAsMuchAsFullFlexibility() {
        // Jordan and Graves (1995): ten plants of capacity 100, demands N(100, 40) within 20 and 180.
        assertThat(meanSales(plant -> 1L << plant)).isCloseTo(855.6, within(4.0));
        assertThat(meanSales(plant -> 1L << plant | 1L << (plant + 1) % PLANTS)).isCloseTo(951.5, within(4.0));
        assertThat(meanSales(plant -> (1L << PLANTS) - 1)).isCloseTo(955.5, within(4.0));
    }

    private static double meanSales(IntToLongFunction products) {
        double[] capacities = new double[PLANTS];
        Arrays.fill(capacities, 100);
        Flexibility plants = new Flexibility(
                PLANTS, IntStream.range(0, PLANTS).mapToLong(products).toArray(), capacities);
        var demand = TruncatedNormalDistribution.of(100, 40, 20, 180);
        return IntStream.range(0, 3_000)
                .mapToDouble(draw -> plants.met(IntStream.range(0, PLANTS)
                        .mapToDouble(product -> demand.inverseCumulativeProbability(
                                Draws.of(14, draw).uniform("demand", product)))
                        .toArray()))
                .average()
                .orElseThrow();
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
