package io.yitaiqing.simulator.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class OverdispersionTest {

    private static final int DAYS = 1_400;
    private static final double MEAN = 400;

    private static Overdispersion of(long seed, IntToDoubleFunction factor) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<DayOfWeek, List<LocalDate>> weekdays = new EnumMap<>(DayOfWeek.class);
        Map<LocalDate, Integer> came = new HashMap<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = LocalDate.of(2027, 1, 4).plusDays(i);
            weekdays.computeIfAbsent(day.getDayOfWeek(), weekday -> new ArrayList<>())
                    .add(day);
            double mean = MEAN * factor.applyAsDouble(i);
            came.put(day, (int) Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return Overdispersion.of(
                weekdays,
                weekday -> weekdays.get(weekday).stream()
                        .mapToInt(came::get)
                        .average()
                        .orElseThrow(),
                came::get);
    }

    @Test
    void daysThatDifferByChanceAloneHaveNoFactor() {
        assertThat(of(3, day -> 1).dispersion()).isEqualTo(1, within(0.15));
        assertThat(of(3, day -> 1).shape()).isGreaterThan(2_000);
    }

    @Test
    void theShapeOfTheDaysFactorIsFound() {
        var sampler = GammaDistribution.of(20, 0.05);
        SplittableRandom random = new SplittableRandom(5);

        assertThat(of(4, day -> sampler.inverseCumulativeProbability(random.nextDouble()))
                        .shape())
                .isEqualTo(20, within(3.0));
    }

    @Test
    void aSlowDriftIsNoBusyness() {
        Overdispersion drifting = of(6, day -> 0.7 + 0.6 * day / DAYS);

        assertThat(drifting.dispersion()).isGreaterThan(5);
        assertThat(drifting.shape()).isGreaterThan(1_000);
    }
}
