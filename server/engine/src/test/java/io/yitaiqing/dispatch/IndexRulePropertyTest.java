package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.DispatchPolicy.Choice;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every preset in every hall, whatever happened there before. */
class IndexRulePropertyTest {

    private static final int STEPS = 2_500;
    private static final double CLOSE = 1e-9;

    /** Looks at an idle counter of a random hall from time to time. */
    private interface Look {
        void at(Counter counter, Hall hall, Instant now, Random random);
    }

    private static void live(Preset preset, FairnessTerms fairness, Look look) {
        HallPlan plan = HallPlans.under(preset.policy(), HallPlans.with(HallPlans.roundTheClock(), draft -> {
            draft.dispatch = DispatchTerms.USUAL
                    .weighing(
                            120,
                            Map.of(
                                    "invoice", new DispatchTerms.Weight(2, 30),
                                    "new-connection", new DispatchTerms.Weight(0.5, 0)))
                    .with(fairness);
        }));
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            for (int i = 0; i < STEPS; i++) {
                world.step(happened -> {});
                for (Counter counter : world.hall().counters()) {
                    if (counter.state() == CounterState.IDLE) {
                        look.at(counter, world.hall(), world.now(), random);
                    }
                }
            }
        });
    }

    private static Stream<Visit> callable(Counter counter, Hall hall, Instant now) {
        return hall.lines().stream()
                .map(Line::head)
                .filter(head -> !hall.mayCall(counter, head, now).isEmpty());
    }

    private static double index(IndexRule rule, Visit visit, Counter counter, Hall hall, Instant now) {
        return rule.index(visit, hall.mayCall(counter, visit, now), counter, hall, now);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void workIsConserved(Preset preset) {
        IndexRule rule = new IndexRule(preset);
        live(
                preset,
                FairnessTerms.USUAL,
                (counter, hall, now, random) -> assertThat(
                                rule.visitFor(counter, hall, now).isPresent())
                        .isEqualTo(callable(counter, hall, now).findAny().isPresent()));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void theExplanationNamesTheTrueLargestIndexUnlessANamedRuleChose(Preset preset) {
        IndexRule rule = new IndexRule(preset);
        live(preset, FairnessTerms.USUAL, (counter, hall, now, random) -> {
            Optional<Choice> choice = rule.visitFor(counter, hall, now);
            if (choice.isEmpty()) {
                return;
            }
            CallReason reason = choice.get().reason();
            double own = index(rule, choice.get().visit(), counter, hall, now);
            assertThat(reason.index()).isEqualTo(own);
            double highest = callable(counter, hall, now)
                    .mapToDouble(head -> index(rule, head, counter, hall, now))
                    .max()
                    .orElseThrow();
            if (reason.rule().equals(preset.policy())) {
                assertThat(own).isGreaterThanOrEqualTo(highest - CLOSE * Math.abs(highest));
                assertThat(reason.runnerUp().map(CallReason.RunnerUp::index).orElse(own))
                        .isLessThanOrEqualTo(own);
            } else {
                assertThat(reason.rule())
                        .isIn(
                                BatchMoment.RULE,
                                FairnessGuard.OVERTAKE_CAP,
                                FairnessGuard.WAIT_LIMIT,
                                FairnessGuard.ORDINARY_TURN);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void withinAClassTheOrderIsKept(Preset preset) {
        IndexRule rule = new IndexRule(preset);
        live(
                preset,
                FairnessTerms.NONE,
                (counter, hall, now, random) -> rule.visitFor(counter, hall, now)
                        .ifPresent(choice -> assertThat(hall.lines().stream().map(Line::head))
                                .contains(choice.visit())));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aLongerWaitNeverCountsLess(Preset preset) {
        IndexRule rule = new IndexRule(preset);
        live(
                preset,
                FairnessTerms.USUAL,
                (counter, hall, now, random) -> callable(counter, hall, now).forEach(head -> {
                    List<String> services = hall.mayCall(counter, head, now);
                    Instant later = now.plusSeconds(1 + random.nextInt(900));
                    assertThat(rule.index(head, services, counter, hall, later))
                            .isGreaterThanOrEqualTo(rule.index(head, services, counter, hall, now));
                }));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void theNumberingOfCountersDecidesNothing(Preset preset) {
        Seed.run(random -> {
            for (int i = 0; i < 30; i++) {
                List<Integer> order = IntStream.range(0, 4).boxed().toList();
                long seed = random.nextLong();
                List<String> one = new NumberedHall(preset, order, new Random(seed)).calls();
                List<Integer> shuffled = new ArrayList<>(order);
                Collections.shuffle(shuffled, random);
                List<String> other = new NumberedHall(preset, shuffled, new Random(seed)).calls();
                assertThat(other).as(Arrays.toString(shuffled.toArray())).isEqualTo(one);
            }
        });
    }
}
