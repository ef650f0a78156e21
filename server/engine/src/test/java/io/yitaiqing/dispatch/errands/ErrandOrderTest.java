package io.yitaiqing.dispatch.errands;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.IndexRule;
import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.dispatch.errands.ErrandDay.Stay;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long people who want several things stay, by the order in which these are done: the same people in the same
 * random halls, each order against going wherever one gets on first.
 */
class ErrandOrderTest {

    private static final long SEED = 20_270_201;
    private static final int HALLS = 20;
    private static final double DAY_SECONDS = 8 * 3_600;
    private static final double LOAD = 0.85;

    /** What the stays of those with several errands came to in each hall. */
    private record Outcome(double[] seconds, double[] counters) {}

    /** A mean over the halls with the half width of its 95 % interval. */
    private record Percent(double mean, double halfWidth) {}

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 0", "false, 30", "true, 30"})
    void oneCounterCostsNothingWhereWalkingCostsTime(boolean differInLength, double walkSeconds) {
        Outcome firstAvailable = live(differInLength, walkSeconds, 0, new PlainOrder(false));
        Outcome asListed = live(differInLength, walkSeconds, 0, new PlainOrder(true));
        Outcome atNoCost = live(differInLength, walkSeconds, 0, new IndexRule(Preset.FIRST_COME_FIRST_SERVED));
        Outcome usual = live(differInLength, walkSeconds, 60, new IndexRule(Preset.FIRST_COME_FIRST_SERVED));
        String setting = String.format(
                Locale.ROOT,
                "seed %d, services %s, walk %.0f s",
                SEED,
                differInLength ? "of 60 to 1200 s" : "of 300 s",
                walkSeconds);
        Percent listedLater = later(setting + ", as listed", asListed, firstAvailable);
        Percent noCostLater = later(setting + ", one counter at no delay", atNoCost, firstAvailable);
        Percent usualLater = later(setting + ", one counter at 60 s", usual, firstAvailable);

        assertThat(listedLater.mean() - listedLater.halfWidth()).as(setting).isPositive();
        assertThat(noCostLater.mean() - noCostLater.halfWidth()).as(setting).isNegative();
        assertThat(mean(atNoCost.counters())).as(setting).isLessThan(mean(firstAvailable.counters()));
        assertThat(mean(usual.counters())).as(setting).isLessThan(mean(atNoCost.counters()));
        assertThat(usualLater.mean() - usualLater.halfWidth()).as(setting).isLessThan(walkSeconds > 0 ? 0 : 2);
    }

    private static Outcome live(boolean differInLength, double walkSeconds, long delaySeconds, DispatchPolicy policy) {
        Outcome outcome = new Outcome(new double[HALLS], new double[HALLS]);
        for (int i = 0; i < HALLS; i++) {
            Random random = new Random(SEED + i);
            ErrandHall hall = ErrandHall.random(random, differInLength, LOAD);
            Crowd crowd = Crowd.random(hall, DAY_SECONDS, random);
            HallPlan plan = HallPlans.with(hall.plan(), draft -> draft.oneCounterDelaySeconds = delaySeconds);
            List<Stay> several = new ArrayList<>(new ErrandDay(plan, policy, crowd, walkSeconds).live());
            several.removeIf(stay -> !stay.several());
            outcome.seconds()[i] = mean(several, Stay::seconds);
            outcome.counters()[i] = mean(several, Stay::counters);
        }
        return outcome;
    }

    private static double mean(List<Stay> stays, ToDoubleFunction<Stay> value) {
        return stays.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static Percent later(String what, Outcome one, Outcome other) {
        double[] percent = new double[HALLS];
        Arrays.setAll(percent, i -> 100 * (one.seconds()[i] / other.seconds()[i] - 1));
        double mean = mean(percent);
        double squares =
                Arrays.stream(percent).map(p -> (p - mean) * (p - mean)).sum();
        double halfWidth = 1.96 * Math.sqrt(squares / (HALLS - 1) / HALLS);
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f s at %.2f counters instead of %.0f s at %.2f, %+.2f %% (+-%.2f)%n",
                what,
                mean(one.seconds()),
                mean(one.counters()),
                mean(other.seconds()),
                mean(other.counters()),
                mean,
                halfWidth);
        return new Percent(mean, halfWidth);
    }
}
