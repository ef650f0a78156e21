package io.yitaiqing.simulator.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our quantiles against those of a library. */
class QuantileTest {

    private static final double[] SHARES = {1e-12, 1e-6, 0.001, 0.02, 0.074, 0.3, 0.5, 0.8, 0.926, 0.999, 1 - 1e-9};

    @Test
    void theNormalQuantilesAreThoseOfTheLibrary() {
        NormalDistribution library = NormalDistribution.of(0, 1);
        for (double u : SHARES) {
            assertThat(NormalQuantile.of(u))
                    .as("u = %s", u)
                    .isCloseTo(library.inverseCumulativeProbability(u), withinPercentage(1e-11));
        }
        assertThat(NormalQuantile.of(0.975)).as("published").isCloseTo(1.959963984540054, withinPercentage(1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.4, 1, 1.7, 10, 60, 1_000, 1_000_000})
    void theGammaQuantilesAreThoseOfTheLibrary(double shape) {
        GammaDistribution library = GammaDistribution.of(shape, 1);
        for (double u : SHARES) {
            assertThat(GammaQuantile.of(shape, u))
                    .as("shape %s, u = %s", shape, u)
                    .isCloseTo(library.inverseCumulativeProbability(u), withinPercentage(1e-6));
            assertThat(library.cumulativeProbability(GammaQuantile.of(shape, u)))
                    .as("shape %s, u = %s, back", shape, u)
                    .isCloseTo(u, withinPercentage(1e-6));
        }
    }

    @Test
    void anExponentialIsAGammaOfShapeOne() {
        assertThat(GammaQuantile.of(1, 0.5)).isCloseTo(Math.log(2), withinPercentage(1e-12));
    }

    /** Bits that were seen once: another machine, or another library, must see the same. */
    @Test
    void theBitsAreTheSameEverywhere() {
        assertThat(LongStream.of(
                        Double.doubleToLongBits(NormalQuantile.of(0.9)),
                        Double.doubleToLongBits(NormalQuantile.of(0.001)),
                        Double.doubleToLongBits(GammaQuantile.of(60, 0.9)),
                        Double.doubleToLongBits(GammaQuantile.of(0.4, 0.3))))
                .containsExactly(
                        4608450414325689651L, -4609231033523485584L, 4634634411822018440L, 4585571177060446096L);
    }
}
