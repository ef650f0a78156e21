package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.DispatchPolicy.Choice;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Priority;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.ExpectedTimes;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.RandomLife;
import io.yitaiqing.hall.tale.Seed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hall with helpers, rings, head starts, bookings and every guarantee at once: all of them hold throughout. */
class GuaranteePropertyTest {

    private static final int STEPS = 6_000;

    private static HallPlan plan(Preset preset) {
        HallPlan plan = AdmissionPlans.bookable(HallPlans.with(HallPlans.roundTheClock(), draft -> {
            draft.segments = AdmissionPlans.SEGMENTS;
            draft.dispatch = new DispatchTerms(
                    0,
                    Map.of("invoice", new DispatchTerms.Weight(2, 30)),
                    ExpectedTimes.USUAL,
                    new FairnessTerms(Optional.of(3), Optional.of(900L), Optional.of(2)),
                    List.of(
                            new Ring(60, Set.of(Ring.Preference.LANGUAGE)),
                            new Ring(240, Set.of(Ring.Preference.CLERK))),
                    new Borrowing(Map.of("wang-fang", List.of("invoice"), "li-min", List.of("new-connection")), 0.3),
                    OfferTerms.PULL,
                    Optional.empty());
        }));
        return HallPlans.under(preset.policy(), plan);
    }

    /** Random life, in which those who take a ticket are of a segment and prefer something more often. */
    private record Wishful(RandomLife life, Random random) implements RandomHall.Commands {

        @Override
        public HallCommand next(Hall hall, HallPlan plan, Instant now) {
            HallCommand command = life.next(hall, plan, now);
            return command instanceof HallCommand.IssueTicket take
                    ? new HallCommand.IssueTicket(
                            take.requests(),
                            take.channel(),
                            take.token(),
                            one(List.of("elderly", "vip"), 3),
                            one(List.of("zh-CN", "en"), 3),
                            one(List.of("li-min", "zhao-lei"), 3),
                            take.pseudonym(),
                            take.remote())
                    : command;
        }

        private Optional<String> one(List<String> of, int in) {
            return random.nextInt(in) > 0 ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
        }
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void allGuaranteesHoldTogether(Preset preset) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan(preset), new Wishful(new RandomLife(random), random));
            Auditor auditor = new Auditor(breach -> {
                throw new AssertionError(breach);
            });
            for (int step = 0; step < STEPS; step++) {
                world.step(happened -> auditor.on(happened.event(), happened.at(), world.hall()));
                Hall hall = world.hall();
                Hall fork = step % 50 == 0 ? hall.fork() : hall;
                for (Counter counter : hall.counters()) {
                    if (counter.state() == CounterState.IDLE) {
                        IndexRule rule = Policies.rule(hall.plan().policy());
                        Optional<Choice> choice = rule.visitFor(counter, hall, world.now());
                        assertThat(rule.visitFor(counter, fork, world.now()))
                                .as("a fork decides alike")
                                .isEqualTo(choice);
                        if (choice.isEmpty()) {
                            assertThat(callable(counter, hall, world.now())).isEmpty();
                        } else {
                            check(choice.get(), hall, rule);
                        }
                    }
                }
            }
        });
    }

    /** All heads whom a counter may call, and all it may call who prefer something. */
    private static Stream<Visit> callable(Counter counter, Hall hall, Instant now) {
        return hall.lines().stream()
                .flatMap((Line line) -> line.visits().stream().limit(line.prefers() ? line.size() : 1))
                .filter(visit -> !hall.mayCall(counter, visit, now).isEmpty());
    }

    private static void check(Choice choice, Hall hall, IndexRule rule) {
        CallReason reason = choice.reason();
        Visit chosen = choice.visit();
        assertThat(reason.index()).isFinite();
        for (CallReason.PassedOver passed : reason.passedOver()) {
            Visit visit = hall.visit(passed.visit()).orElseThrow();
            assertThat(visit.waitsFrom()).isBefore(chosen.waitsFrom());
            switch (passed.rule()) {
                case Explanation.HEAD_START ->
                    assertThat(chosen.place().orderAt()).isBefore(chosen.waitsFrom());
                case Explanation.LOWER_INDEX -> {
                    if (reason.rule().equals(rule.name())) {
                        assertThat(passed.index().orElseThrow()).isLessThanOrEqualTo(reason.index());
                    }
                }
                case BatchMoment.LEFT_TO_ANOTHER_COUNTER ->
                    assertThat(passed.index().orElseThrow()).isGreaterThan(reason.index());
                case FairnessGuard.ORDINARY_TURN ->
                    assertThat(Priority.holds(visit, hall.plan())).isTrue();
                default -> assertThat(passed.rule()).isNotNull();
            }
        }
    }
}
