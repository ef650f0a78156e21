package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void fewSlicesTellNothing() {
        assertThat(Comparison.verdict(List.of(1.0, 2.0, 3.0), List.of(9.0, 9.0, 9.0, 9.0)))
                .isEqualTo(Comparison.Verdict.TOO_SHORT);
    }

    @Test
    void slicesThatNeverVaryDifferOrDoNot() {
        List<Double> ones = List.of(1.0, 1.0, 1.0, 1.0);
        List<Double> twos = List.of(2.0, 2.0, 2.0, 2.0);
        assertThat(Comparison.verdict(ones, ones)).isEqualTo(Comparison.Verdict.NOISE);
        assertThat(Comparison.verdict(ones, twos)).isEqualTo(Comparison.Verdict.SLOWER);
        assertThat(Comparison.verdict(twos, ones)).isEqualTo(Comparison.Verdict.FASTER);
    }

    @Test
    void twoRunsOfOneLawAreToldApartInFiveOfAHundred() {
        long seed = 7;
        Random random = new Random(seed);
        long told = IntStream.range(0, 2_000)
                .filter(i -> Comparison.verdict(sample(random, 10), sample(random, 10)) != Comparison.Verdict.NOISE)
                .count();
        // 100 are expected; three standard deviations of a binomial count are 29.
        assertThat(told).as("seed %d", seed).isBetween(71L, 129L);
    }

    @Test
    void aClearDifferenceIsSeen() {
        Random random = new Random(8);
        assertThat(Comparison.verdict(sample(random, 10), sample(random, 15))).isEqualTo(Comparison.Verdict.SLOWER);
    }

    private static List<Double> sample(Random random, double mean) {
        return IntStream.range(0, 20)
                .mapToObj(i -> mean + random.nextGaussian())
                .toList();
    }
}
