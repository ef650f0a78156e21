package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.ClosingTerms.Parked;
import io.yitaiqing.hall.plan.ClosingTerms.Waiting;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomErrands;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.view.HallDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of errands, transfers and owners in every hall, whatever is asked of it at random. */
class ErrandsPropertyTest {

    private static final int COMMANDS = 12_000;
    private static final HallRules RULES = Policies.rules();

    static Stream<HallPlan> plans() {
        return Stream.of(Waiting.values())
                .flatMap(waiting -> Stream.of(HallPlans.impatient(), HallPlans.roundTheClock())
                        .map(plan -> HallPlans.with(plan, draft -> {
                            draft.closing = new ClosingTerms(waiting, Parked.CARRY);
                            draft.oneCounter = waiting != Waiting.CARRY;
                        })));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsOpenIsWaitedForAndNobodyWaitsInVain(HallPlan plan) {
        Seed.run(random -> {
            World world = new World(random, plan);
            for (int i = 0; i < COMMANDS; i++) {
                world.step();
            }
            // What is rarer is reached by the million steps of the whole hall.
            assertThat(world.seen)
                    .contains(
                            HallEvent.VisitContinued.class,
                            HallEvent.VisitTransferred.class,
                            HallEvent.PaperHandedOver.class,
                            HallEvent.ErrandDropped.class,
                            HallEvent.ActionUndone.class);
        });
    }

    /** A hall, its auditor and a mirror that hears the same events. */
    private static final class World {
        private final Random random;
        private final HallPlan plan;
        private final Hall hall;
        private final Hall mirror;
        private final RandomErrands commands;
        private final Set<Class<?>> seen = new HashSet<>();
        private Instant now = Instant.parse("2027-02-01T00:30:00Z");
        private final Auditor auditor = new Auditor(breach -> {
            throw new AssertionError(breach);
        });

        private World(Random random, HallPlan plan) {
            this.random = random;
            this.plan = plan;
            this.hall = new Hall(plan);
            this.mirror = new Hall(plan);
            this.commands = new RandomErrands(random);
        }

        private void step() {
            now = now.plus(pause());
            for (int i = 0; ; i++) {
                assertThat(i).as("what is due comes to an end").isLessThan(100);
                Optional<HallCommand> due = Deadlines.due(hall, plan, now);
                if (due.isEmpty()) {
                    break;
                }
                happens(RULES.decide(due.get(), hall, now));
            }
            assertThat(Deadlines.wakeUp(hall, plan, now)).isAfter(now);
            assertThat(Destinations.lost(hall)).isEmpty();
            HallCommand command = commands.next(hall, plan, now);
            try {
                happens(RULES.decide(command, hall, now));
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(command + ": " + wrong.getMessage(), wrong);
            }
            if (random.nextInt(100) == 0) {
                assertThat(mirror.state()).isEqualTo(hall.state());
                assertThat(new HallDocument(mirror, new ServiceLevel()).all())
                        .isEqualTo(new HallDocument(hall, new ServiceLevel()).all());
            }
        }

        private Duration pause() {
            int chance = random.nextInt(1_000);
            if (!hall.open() && chance < 100) {
                return Duration.between(now, Deadlines.wakeUp(hall, plan, now));
            }
            return Duration.ofSeconds(chance == 0 ? random.nextInt(200_000) : random.nextInt(60));
        }

        private void happens(Decision decision) {
            if (decision instanceof Decision.Accepted accepted) {
                accepted.events().forEach(this::happens);
                hall.visits().forEach(this::sound);
                owned();
            }
        }

        private void happens(HallEvent event) {
            seen.add(event.getClass());
            hall.apply(event, now);
            auditor.on(event, now, hall);
            mirror.apply(event, now);
        }

        private void sound(Visit visit) {
            if (visit.state() == VisitState.ENDED) {
                return;
            }
            String who = visit.toString();
            assertThat(visit.open()).as(who).isNotEmpty().doesNotHaveDuplicates();
            assertThat(visit.errands()).as(who).hasSizeLessThanOrEqualTo(10);
            if (!visit.atCounter()) {
                assertThat(visit.place().wish().services()).as(who).isNotEmpty().isSubsetOf(visit.open());
            }
        }

        private void owned() {
            for (HallPlan.Clerk clerk : plan.clerks()) {
                List<String> own = hall.visits().stream()
                        .filter(visit -> visit.state() != VisitState.ENDED)
                        .filter(visit -> visit.owner().equals(Optional.of(clerk.id())))
                        .map(Visit::id)
                        .toList();
                assertThat(hall.ownedBy(clerk.id())).containsExactlyInAnyOrderElementsOf(own);
            }
        }
    }
}
