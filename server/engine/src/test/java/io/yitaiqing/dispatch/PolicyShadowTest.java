package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.RandomLife;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.hall.tale.WholePlans;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A shadow that is the policy itself sees no difference, and no shadow disturbs the hall. */
class PolicyShadowTest {

    private static final int STEPS = 25_000;
    private static final Map<String, Weight> WEIGHTS = Map.of("bill-payment", new Weight(2, 30));

    private static HallPlan shadowed(HallPlan plan, Preset real, Preset shadow) {
        DispatchTerms usual = DispatchTerms.USUAL
                .weighing(60, WEIGHTS)
                .with(new FairnessTerms(Optional.of(4), Optional.of(1_200L), Optional.of(2)));
        DispatchTerms terms = new DispatchTerms(
                usual.offsetSeconds(),
                usual.weights(),
                usual.times(),
                usual.fairness(),
                usual.rings(),
                usual.borrowing(),
                usual.offers(),
                Optional.of(new Shadow(shadow.policy(), 60, WEIGHTS)));
        return HallPlans.dispatched(real.policy(), terms, plan);
    }

    /** All that may happen but a change of the policy, which would part it from its shadow. */
    private static RandomHall.Commands unchanged(Random random) {
        RandomLife life = new RandomLife(random);
        return (hall, plan, now) -> {
            HallCommand command = life.next(hall, plan, now);
            return command instanceof HallCommand.ChangePolicy ? new HallCommand.TimePasses() : command;
        };
    }

    @ParameterizedTest
    @EnumSource
    void aShadowOfTheSamePolicyAgreesAtEveryCallAndHasTheSameMeasures(Preset preset) {
        Seed.run(random -> {
            List<HallPlan> plans = WholePlans.all();
            HallPlan plan = shadowed(plans.get(preset.ordinal() % plans.size()), preset, preset);
            RandomHall hall = new RandomHall(random, plan, unchanged(random));
            PolicyShadow shadow = new PolicyShadow();
            long calls = 0;
            for (int step = 0; step < STEPS; step++) {
                hall.step(one -> shadow.on(one.event(), one.at(), hall.hall()));
                if (step % 50 == 0 && shadow.report(hall.now()).isPresent()) {
                    ShadowReport report = shadow.report(hall.now()).orElseThrow();
                    assertThat(report.recent()).as("step " + step).isEmpty();
                    assertThat(report.agreements()).isEqualTo(report.calls());
                    assertThat(report.services())
                            .as("step " + step)
                            .allSatisfy(effect -> assertThat(effect.shadow()).isEqualTo(effect.real()));
                    assertThat(report.chances().between()).isZero();
                    calls += report.chances().taken();
                }
            }
            assertThat(calls).isPositive();
        });
    }

    @Test
    void noShadowDisturbsTheHallOrIsDisturbedByIt() {
        Seed.run(random -> {
            for (HallPlan plan : WholePlans.all()) {
                HallPlan under = shadowed(plan, Preset.FIRST_COME_FIRST_SERVED, Preset.GENERALIZED_C_MU);
                RandomHall hall = new RandomHall(random, under, new RandomLife(random));
                Hall alone = new Hall(under);
                PolicyShadow shadow = new PolicyShadow();
                for (int step = 0; step < STEPS; step++) {
                    hall.step(one -> {
                        alone.apply(one.event(), one.at());
                        shadow.on(one.event(), one.at(), hall.hall());
                    });
                }
                assertThat(hall.hall().state()).isEqualTo(alone.state());
            }
        });
    }
}
