package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.RandomHall.Happened;
import io.yitaiqing.hall.tale.Seed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every hall, whatever is asked of it: a hundred thousand random commands over many days. */
class HallPropertyTest {

    private static final int COMMANDS = 100_000;

    static List<HallPlan> plans() {
        return List.of(HallPlans.impatient(), HallPlans.roundTheClock(), HallPlans.weekdays());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noInvariantIsBrokenAndDecidingChangesNothing(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            Hall hall = world.hall();
            Auditor auditor = new Auditor(breach -> {
                throw new AssertionError(breach);
            });
            for (int i = 0; i < COMMANDS; i++) {
                if (i % 50 == 0) {
                    List<Object> before = hall.state();
                    world.decide();
                    assertThat(hall.state())
                            .as("after deciding " + world.lastCommand())
                            .isEqualTo(before);
                }
                world.step(happened -> {
                    auditor.on(happened.event(), happened.at(), hall);
                    firstComeFirstServed(happened.event(), hall);
                });
            }
        });
    }

    /** Nobody who came earlier waits for anything that the calling counter may serve, unless the call says why. */
    private static void firstComeFirstServed(HallEvent event, Hall hall) {
        if (event instanceof HallEvent.TicketCalled called
                && called.reason().rule().equals(Preset.FIRST_COME_FIRST_SERVED.policy())) {
            Visit visit = hall.visit(called.visit()).orElseThrow();
            Counter counter = hall.counter(called.counter()).orElseThrow();
            List<String> named = called.reason().passedOver().stream()
                    .map(CallReason.PassedOver::visit)
                    .toList();
            for (Line line : hall.lines()) {
                Visit head = line.head();
                boolean wholly = counter.within(line.wish()).size()
                        == line.wish().services().size();
                if (wholly && !named.contains(head.id())) {
                    assertThat(head.place().orderAt())
                            .isAfterOrEqualTo(visit.place().orderAt());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aReplayedHallIsTheLiveHall(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            Hall hall = world.hall();
            Hall mirror = new Hall(plan);
            List<Happened> sinceOpened = new ArrayList<>();
            long[] openedAfter = {0};
            LocalDate[] chapter = {Hall.FOUNDING_DAY};
            for (int i = 0; i < COMMANDS; i++) {
                world.step(happened -> {
                    if (happened.event() instanceof HallEvent.DayOpened) {
                        sinceOpened.clear();
                        openedAfter[0] = hall.position() - 1;
                        chapter[0] = hall.chapter();
                    }
                    sinceOpened.add(happened);
                    mirror.apply(happened.event(), happened.at());
                });
                if (i % 500 == 0) {
                    same(mirror, hall);
                }
                if (i % 5_000 == 4_999) {
                    Hall fresh = new Hall(plan);
                    fresh.startAt(openedAfter[0], chapter[0]);
                    sinceOpened.forEach(happened -> fresh.apply(happened.event(), happened.at()));
                    same(fresh, hall);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aForkIsTheHallUntilItGoesItsOwnWay(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            Hall hall = world.hall();
            for (int i = 0; i < COMMANDS / 500; i++) {
                Hall fork = hall.fork();
                same(fork, hall);
                for (int j = 0; j < 500; j++) {
                    world.step(happened -> fork.apply(happened.event(), happened.at()));
                }
                same(fork, hall);
                List<Object> before = hall.state();
                goesItsOwnWay(fork, world, random);
                assertThat(hall.state()).isEqualTo(before);
            }
        });
    }

    private static void goesItsOwnWay(Hall fork, RandomHall world, Random random) {
        for (Visit visit : List.copyOf(fork.visits())) {
            if (visit.state() == VisitState.WAITING && random.nextBoolean()) {
                fork.apply(new HallEvent.VisitEnded(visit.id(), EndReason.LEFT), world.now());
            }
        }
        fork.apply(new HallEvent.DayClosed(), world.now());
    }

    private static void same(Hall one, Hall other) {
        assertThat(one.state()).isEqualTo(other.state());
        assertThat(one.at()).isEqualTo(other.at());
        assertThat(one.waiting()).isEqualTo(other.waiting());
        for (HallPlan.Service service : one.plan().services()) {
            assertThat(one.waiting(service.id())).isEqualTo(other.waiting(service.id()));
            assertThat(one.nextTicket(service.prefix())).isEqualTo(other.nextTicket(service.prefix()));
        }
        assertThat(one.nextVisit()).isEqualTo(other.nextVisit());
        assertThat(Deadlines.next(one)).isEqualTo(Deadlines.next(other));
    }
}
