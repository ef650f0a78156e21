package io.yitaiqing.simulator.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LognormalTest {

    private static final int SEEN = 20_000;
    private static final Lognormal TRUTH = new Lognormal(3, 0.8);

    /** Lengths of the truth, each lost from sight after an exponential time of this mean. */
    private static List<Censored> watched(double meanWatch, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Censored> watched = new ArrayList<>();
        for (int i = 0; i < SEEN; i++) {
            double length = Math.exp(TRUTH.mu() + TRUTH.sigma() * random.nextGaussian());
            double watch = -Math.log(1 - random.nextDouble()) * meanWatch;
            watched.add(new Censored(Math.min(length, watch), length <= watch));
        }
        return watched;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1_000, 30, 10})
    void whatIsLostFromSightDoesNotBiasTheFit(double meanWatch) {
        List<Censored> watched = watched(meanWatch, 7);
        double seen = watched.stream().filter(Censored::ended).count();

        Lognormal fitted = Lognormal.ofCensored(watched);

        // Four standard errors as if only the seen ends told anything.
        assertThat(fitted.mu()).isEqualTo(3, within(4 * 0.8 / Math.sqrt(seen)));
        assertThat(fitted.sigma()).isEqualTo(0.8, within(4 * 0.8 / Math.sqrt(2 * seen)));
        assertThat(fitted.distance(KaplanMeier.of(watched))).isLessThan(4 * 0.5 / Math.sqrt(seen) + 0.02);
    }

    @Test
    void momentsAreKept() {
        Lognormal fitted = Lognormal.ofMoments(120, 1.5);

        assertThat(fitted.mean()).isEqualTo(120, within(1e-9));
        assertThat(fitted.scv()).isEqualTo(1.5, within(1e-9));
    }

    @Test
    void anotherLawLiesFar() {
        List<Censored> even = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            even.add(new Censored(i, true));
        }

        assertThat(Lognormal.ofMoments(10, 0.5).distance(KaplanMeier.of(even))).isGreaterThan(0.9);
    }
}
