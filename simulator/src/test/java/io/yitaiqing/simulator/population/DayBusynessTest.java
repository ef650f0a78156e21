package io.yitaiqing.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.Busyness;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayBusynessTest {

    private static final long SEED = 11;
    private static final int DAYS = 20_000;

    @ParameterizedTest
    @CsvSource({"10, 0.4", "10, 0.9", "60, 0", "28.7, 0.6", "1, 0.5"})
    void eachFactorIsGammaAndTwoServicesAreCorrelatedAsTold(double shape, double correlation) {
        double[] payment = new double[DAYS];
        double[] consulting = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            DayBusyness busyness = new DayBusyness(
                    new Busyness(shape, correlation), Draws.of(SEED, 0).at(day));
            payment[day] = busyness.of("bill-payment");
            consulting[day] = busyness.of("consulting");
        }
        assertThat(mean(payment)).as("seed %d", SEED).isCloseTo(1, within(4 / Math.sqrt(shape * DAYS)));
        // The variance of a gamma sample's variance: (2 + 6 / shape) / (shape^2 n).
        double error = Math.sqrt((2 + 6 / shape) / DAYS) / shape;
        assertThat(covariance(payment, payment)).as("seed %d", SEED).isCloseTo(1 / shape, within(4 * error));
        double correlated = covariance(payment, consulting)
                / Math.sqrt(covariance(payment, payment) * covariance(consulting, consulting));
        assertThat(correlated).as("seed %d", SEED).isCloseTo(correlation, within(0.04));
    }

    @Test
    void whereTheCorrelationIsOneAllServicesShareTheFactor() {
        DayBusyness busyness =
                new DayBusyness(new Busyness(60, 1), Draws.of(SEED, 0).at(3));
        assertThat(busyness.of("bill-payment"))
                .isEqualTo(busyness.of("consulting"))
                .isNotEqualTo(1);
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double covariance(double[] one, double[] other) {
        double first = mean(one);
        double second = mean(other);
        return IntStream.range(0, one.length)
                .mapToDouble(i -> (one[i] - first) * (other[i] - second))
                .average()
                .orElseThrow();
    }
}
