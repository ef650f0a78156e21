package io.yitaiqing.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mean, quantiles and shares of durations, against numbers worked out by hand. */
class SampleTest {

    private static Sample of(double... seconds) {
        Sample sample = new Sample();
        for (double value : seconds) {
            sample.add(value);
        }
        return sample;
    }

    @Test
    void anEmptySampleIsHarmless() {
        assertThat(of().size()).isZero();
        assertThat(of().mean()).isZero();
        assertThat(of().quantile(0.9)).isZero();
        assertThat(of().max()).isZero();
        assertThat(of().shareWithin(0)).isEqualTo(1);
    }

    @Test
    void aSampleOfFive() {
        Sample sample = of(30, 10, 50, 20, 40);

        assertThat(sample.size()).isEqualTo(5);
        assertThat(sample.mean()).isEqualTo(30);
        assertThat(sample.quantile(0)).isEqualTo(10);
        assertThat(sample.quantile(0.2)).isEqualTo(10);
        assertThat(sample.quantile(0.21)).isEqualTo(20);
        assertThat(sample.quantile(0.5)).isEqualTo(30);
        assertThat(sample.quantile(0.8)).isEqualTo(40);
        assertThat(sample.quantile(0.9)).isEqualTo(50);
        assertThat(sample.max()).isEqualTo(50);
        assertThat(sample.shareWithin(29.9)).isEqualTo(0.4);
        assertThat(sample.shareWithin(30)).isEqualTo(0.6);
        assertThat(sample.shareWithin(9)).isZero();
    }

    @Test
    void everyPercentileOfTheFirstHundredNumbersIsItself() {
        Sample sample = new Sample();
        IntStream.rangeClosed(1, 100).map(i -> 101 - i).forEach(sample::add);

        for (int percent = 1; percent <= 100; percent++) {
            assertThat(sample.quantile(percent / 100.0)).as(percent + " %").isEqualTo(percent);
        }
    }

    @Test
    void itGrowsAlsoAfterItWasRead() {
        Sample sample = of(3, 1);
        assertThat(sample.max()).isEqualTo(3);
        IntStream.range(0, 1_000).forEach(i -> sample.add(2));
        sample.add(0.5);

        assertThat(sample.size()).isEqualTo(1_003);
        assertThat(sample.quantile(0)).isEqualTo(0.5);
        assertThat(sample.quantile(0.5)).isEqualTo(2);
        assertThat(sample.max()).isEqualTo(3);
    }

    @Test
    void oneSampleIsAddedToAnother() {
        Sample all = of(1, 2);
        of(3, 6).copyInto(all);

        assertThat(all.size()).isEqualTo(4);
        assertThat(all.mean()).isEqualTo(3);
    }

    @Test
    void whatIsTakenOutLeavesNoTrace() {
        Sample sample = new Sample();
        Sample without = new Sample();
        for (double value : new double[] {0.1, 7, 0.3, 7, 0.2}) {
            sample.add(value);
        }
        for (double value : new double[] {0.1, 0.3, 7, 0.2}) {
            without.add(value);
        }
        sample.quantile(0.5);
        sample.remove(7);

        assertThat(sample.size()).isEqualTo(4);
        assertThat(sample.mean()).isCloseTo(without.mean(), within(1e-12));
        assertThat(sample.max()).isEqualTo(7);
        sample.remove(7);
        assertThat(sample.max()).isEqualTo(0.3);
        assertThatThrownBy(() -> sample.remove(7)).isInstanceOf(AssertionError.class);
    }
}
