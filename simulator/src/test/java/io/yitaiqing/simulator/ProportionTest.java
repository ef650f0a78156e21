package io.yitaiqing.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How exactly a share is known: against the published limits of Clopper and Pearson. */
class ProportionTest {

    @ParameterizedTest(name = "{0} of {1}: {2} to {3}")
    @CsvSource({"0, 10, 0, .3085", "8, 10, .4439, .9748", "10, 10, .6915, 1", "1, 20, .0013, .2487"})
    void theIntervalIsExact(int held, int of, double low, double high) {
        Proportion share = new Proportion(held, of);
        assertThat(share.low(0.95)).isCloseTo(low, within(0.0001));
        assertThat(share.high(0.95)).isCloseTo(high, within(0.0001));
    }
}
