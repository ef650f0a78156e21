package io.yitaiqing.simulator.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.simulator.scenario.Spread;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final long SEED = 42;
    private static final int MANY = 200_000;

    @Test
    void theSameNameGivesTheSameNumberAndOthersGiveOthers() {
        Draws customer = Draws.of(SEED, 3).at("H001").at(17);
        assertThat(customer.uniform("service"))
                .isEqualTo(Draws.of(SEED, 3).at("H001").at(17).uniform("service"));
        assertThat(customer.uniform("service")).isNotEqualTo(customer.uniform("patience"));
        assertThat(customer.uniform("service"))
                .isNotEqualTo(Draws.of(SEED, 4).at("H001").at(17).uniform("service"));
        assertThat(customer.uniform("service"))
                .isNotEqualTo(Draws.of(SEED, 3).at("H001").at(18).uniform("service"));
    }

    @Test
    void numbersOfManyCustomersAreUniformAndUncorrelatedBetweenPurposes() {
        Draws hall = Draws.of(SEED, 0).at("H001");
        double[] service = IntStream.range(0, MANY)
                .mapToDouble(i -> hall.at(i).uniform("service"))
                .toArray();
        double[] patience = IntStream.range(0, MANY)
                .mapToDouble(i -> hall.at(i).uniform("patience"))
                .toArray();
        double product = IntStream.range(0, MANY)
                .mapToDouble(i -> (service[i] - 0.5) * (patience[i] - 0.5))
                .sum();
        assertThat(IntStream.range(0, MANY)
                        .mapToDouble(i -> service[i])
                        .average()
                        .orElseThrow())
                .as("seed %d", SEED)
                .isCloseTo(0.5, within(0.004));
        assertThat(12 * product / MANY).as("correlation, seed %d", SEED).isCloseTo(0, within(0.01));
        assertThat(IntStream.range(0, MANY).filter(i -> service[i] < 0.1).count() / (double) MANY)
                .isCloseTo(0.1, within(0.004));
    }

    @Test
    void aSpreadHasItsMeanAndItsSquaredCoefficientOfVariation() {
        Spread spread = new Spread(5, 0.8);
        Draws draws = Draws.of(SEED, 0);
        double[] values = IntStream.range(0, MANY)
                .mapToDouble(i -> spread.at(draws.uniform("x", i)))
                .toArray();
        double mean =
                IntStream.range(0, MANY).mapToDouble(i -> values[i]).average().orElseThrow();
        double square = IntStream.range(0, MANY)
                .mapToDouble(i -> values[i] * values[i])
                .average()
                .orElseThrow();
        assertThat(mean).as("seed %d", SEED).isCloseTo(5, within(0.05));
        assertThat(square / mean / mean - 1).as("seed %d", SEED).isCloseTo(0.8, within(0.05));
        assertThat(new Spread(5, 0).at(0.01)).isEqualTo(5);
    }
}
