package io.yitaiqing.simulator.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.dispatch.Preset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How far the presets are from the least possible cost, in halls small enough to know it.
 *
 * <p>The recorded gaps, in percent, are those on the coarse grid that is quick enough for a test; {@link OptimumTable}
 * has finer ones.
 */
class OptimumTest {

    /** What ending the iteration early may hide, in percent. */
    private static final double PRECISION = .4;

    private static final Set<Preset> LINEAR = EnumSet.of(Preset.C_MU, Preset.GENERALIZED_C_MU);

    @ParameterizedTest
    @CsvSource({"N1, 16.5, .1, 9.7, 9.7", "N2, 2.3, .3, 0, 10.1", "N3, 2.1, .9, .1, .1", "N4, .3, .2, 0, 6.8"})
    void nModel(String name, double standardGap, double remedyGap, double cMuGap, double linearGap) {
        Comparison square = compare(name, true, OptimumTable.PRESETS);
        hold(square, Preset.GENERALIZED_C_MU.policy(), standardGap);
        hold(square, Comparison.REMEDY, remedyGap);
        Comparison linear = compare(name, false, LINEAR);
        hold(linear, Preset.C_MU.policy(), cMuGap);
        hold(linear, Preset.GENERALIZED_C_MU.policy(), linearGap);
    }

    @ParameterizedTest
    @CsvSource({"W1, 10.3, 1.4, 8.2, 8.2", "W2, 5.3, 1, .9, 8.5", "W3, 10.5, 7, 17.7, 3.7", "W4, 14.7, 8.7, 30.3, 15.3"
    })
    void wModel(String name, double standardGap, double remedyGap, double cMuGap, double linearGap) {
        Comparison square = compare(name, true, EnumSet.of(Preset.GENERALIZED_C_MU));
        hold(square, Preset.GENERALIZED_C_MU.policy(), standardGap);
        hold(square, Comparison.REMEDY, remedyGap);
        Comparison linear = compare(name, false, LINEAR);
        hold(linear, Preset.C_MU.policy(), cMuGap);
        hold(linear, Preset.GENERALIZED_C_MU.policy(), linearGap);
    }

    private static Comparison compare(String name, boolean square, Set<Preset> presets) {
        ParameterSet set = ParameterSets.named(name);
        Comparison comparison = Comparison.of(set, set.model(), square, presets, 2e-4);
        System.out.println(comparison);
        return comparison;
    }

    /** The optimum below every rule, those that may not idle among them, and the recorded gap as found. */
    private static void hold(Comparison comparison, String rule, double gap) {
        assertThat(comparison.nonIdling()).as("non-idling").isGreaterThan(-PRECISION);
        comparison.gaps().forEach((name, its) -> assertThat(its).as(name).isGreaterThan(-PRECISION));
        assertThat(comparison.gaps().get(rule)).as(rule).isCloseTo(gap, within(PRECISION));
    }
}
