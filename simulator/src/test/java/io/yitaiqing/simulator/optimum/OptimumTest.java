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

    @ParameterizedTest
    @CsvSource({"N1, 0, 0", "N2, 0, 0", "N3, 0, 0", "N4, 0, 0"})
    void nModel(String name, double standardGap, double cMuGap) {
        hold(compare(name, true, OptimumTable.PRESETS), Preset.GENERALIZED_C_MU, standardGap);
        hold(compare(name, false, EnumSet.of(Preset.C_MU, Preset.GENERALIZED_C_MU)), Preset.C_MU, cMuGap);
    }

    @ParameterizedTest
    @CsvSource({"W1, 0, 0", "W2, 0, 0", "W3, 0, 0", "W4, 0, 0"})
    void wModel(String name, double standardGap, double cMuGap) {
        hold(compare(name, true, EnumSet.of(Preset.GENERALIZED_C_MU)), Preset.GENERALIZED_C_MU, standardGap);
        hold(compare(name, false, EnumSet.of(Preset.C_MU)), Preset.C_MU, cMuGap);
    }

    private static Comparison compare(String name, boolean square, Set<Preset> presets) {
        ParameterSet set = ParameterSets.named(name);
        Comparison comparison = Comparison.of(set, set.model().stepMinutes(), square, presets, 2e-4);
        System.out.println(comparison);
        return comparison;
    }

    private static void hold(Comparison comparison, Preset preset, double gap) {
        assertThat(comparison.nonIdling()).as("non-idling").isGreaterThan(-PRECISION);
        comparison
                .gaps()
                .forEach((each, its) ->
                        assertThat(its).as(each.policy()).isGreaterThan(comparison.nonIdling() - PRECISION));
        assertThat(comparison.gaps().get(preset)).as(preset.policy()).isCloseTo(gap, within(PRECISION));
    }
}
