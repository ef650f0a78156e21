package io.yitaiqing.hall;

import static io.yitaiqing.hall.tale.EquippedHalls.post;
import static io.yitaiqing.hall.tale.EquippedHalls.rest;
import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomCommands;
import io.yitaiqing.hall.tale.RandomCounterCommands;
import io.yitaiqing.hall.tale.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked at random of a hall with equipment and a rota that acts by itself, no invariant is broken. */
class RotaPropertyTest {

    private static final int COMMANDS = 30_000;

    static List<HallPlan> plans() {
        return List.of(plan(HallPlans.impatient()), plan(HallPlans.roundTheClock()));
    }

    private static HallPlan plan(HallPlan bare) {
        return EquippedHalls.equipped(EquippedHalls.rostered(
                bare,
                Map.of(
                        "li-min",
                        List.of(post("00:00", "08:00", "1"), post("09:30", "12:00", "1"), post("12:00", "23:59", "2")),
                        "wang-fang",
                        List.of(post("09:00", "12:00", "2"), rest("12:00", "13:00"), post("13:00", "17:00", "1")),
                        "zhao-lei",
                        List.of(post("10:00", "11:00", "3"), rest("11:00", "11:20"), post("11:20", "18:00", "1")))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theRotaComesToAnEndAndBreaksNothing(HallPlan plan) {
        Seed.run(random -> new World(random, plan).live());
    }

    private static final class World {
        private final Random random;
        private final HallPlan plan;
        private final Hall hall;
        private final Hall mirror;
        private final RandomCommands commands;
        private final RandomCounterCommands counterCommands;
        private final Auditor auditor = new Auditor(breach -> {
            throw new AssertionError(breach);
        });
        private Instant now = Instant.parse("2027-02-01T00:30:00Z");

        World(Random random, HallPlan plan) {
            this.random = random;
            this.plan = plan;
            hall = new Hall(plan);
            mirror = new Hall(plan);
            commands = new RandomCommands(random);
            counterCommands = new RandomCounterCommands(random);
        }

        void live() {
            for (int i = 0; i < COMMANDS; i++) {
                now = now.plusSeconds(random.nextInt(100) == 0 ? random.nextInt(7_200) : random.nextInt(60));
                settle();
                ask(random.nextInt(4) == 0 ? counterCommands.next(hall) : commands.next(hall, plan, now));
                if (i % 100 == 0) {
                    assertThat(mirror.state()).isEqualTo(hall.state());
                    assertThat(hall.fork().state()).isEqualTo(hall.state());
                    assertThat(Deadlines.next(hall.fork())).isEqualTo(Deadlines.next(hall));
                    assertThat(Rota.next(hall, now)).isEqualTo(nextByTrying());
                }
            }
        }

        /** Asks the rota now and at each full minute until the end of the next day, for it moves at no other time. */
        private Optional<Instant> nextByTrying() {
            Instant end = now.atZone(plan.zone())
                    .toLocalDate()
                    .plusDays(2)
                    .atStartOfDay(plan.zone())
                    .toInstant();
            Instant minute = now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
            return Stream.concat(
                            Stream.of(now),
                            Stream.iterate(minute, at -> at.isBefore(end), at -> at.plus(Duration.ofMinutes(1))))
                    .filter(at -> !Rota.due(hall, at).isEmpty())
                    .findFirst();
        }

        private void settle() {
            int asked = 0;
            for (var due = Deadlines.due(hall, plan, now); due.isPresent(); due = Deadlines.due(hall, plan, now)) {
                assertThat(asked++).as("what is due comes to an end").isLessThan(50);
                assertThat(ask(due.get())).as("what is due happens").isTrue();
            }
            assertThat(Deadlines.wakeUp(hall, plan, now)).isAfter(now);
        }

        private boolean ask(HallCommand command) {
            if (!(Policies.rules().decide(command, hall, now) instanceof Decision.Accepted accepted)) {
                return false;
            }
            for (HallEvent event : accepted.events()) {
                hall.apply(event, now);
                mirror.apply(event, now);
                auditor.on(event, now, hall);
            }
            for (Counter counter : hall.counters()) {
                Optional<String> clerk = counter.clerk();
                clerk.ifPresent(name -> assertThat(hall.counterOf(name)).contains(counter));
            }
            return !accepted.events().isEmpty();
        }
    }
}
