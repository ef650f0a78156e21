package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.measure.Waits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Visits step aside and come back, are moved by the reception and taken back, all at random: no invariant breaks. */
class StepsAsidePropertyTest {

    private static final int STEPS = 20_000;
    private static final List<String> SERVICES = List.of("bill-payment", "new-connection", "invoice");
    private static final HallPlan PLAN = HallPlans.asking(
            HallPlans.with(HallPlans.impatient(), draft -> {
                draft.calls = new CallTerms(3, 5, Optional.of(2), 2, 600);
                draft.segments = List.of(new Segment("elderly", "老年人", "Elderly", 600));
            }),
            "bill-payment",
            new ServiceTerms(
                    List.of(),
                    List.of(),
                    List.of(new Material("bill", "账单", "Bill")),
                    false,
                    Optional.empty(),
                    List.of()));

    private final HallRules rules = Policies.rules();

    @Test
    void noInvariantBreaksAndAReplayedHallIsTheLiveHall() {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, PLAN);
            Hall hall = world.hall();
            Hall mirror = new Hall(PLAN);
            Auditor auditor = new Auditor(breach -> {
                throw new AssertionError(breach);
            });
            ServiceLevel level = new ServiceLevel();
            Waits waits = new Waits();
            Set<Class<?>> accepted = new HashSet<>();
            HallListener all = (event, at, of) -> {
                mirror.apply(event, at);
                auditor.on(event, at, of);
                level.on(event, at, of);
                waits.on(event, at, of);
                assertThat(negative(level.total())).as("counts after " + event).isFalse();
            };
            for (int i = 0; i < STEPS; i++) {
                world.step(happened -> all.on(happened.event(), happened.at(), hall));
                HallCommand command = command(hall, world.now(), random);
                if (rules.decide(command, hall, world.now()) instanceof Decision.Accepted done) {
                    accepted.add(command.getClass());
                    for (HallEvent event : done.events()) {
                        hall.apply(event, world.now());
                        all.on(event, world.now(), hall);
                    }
                }
                if (i % 500 == 0) {
                    assertThat(mirror.state()).isEqualTo(hall.state());
                    assertThat(hall.fork().state()).isEqualTo(hall.state());
                }
            }
            assertThat(accepted).hasSize(10);
        });
    }

    private static boolean negative(ServiceLevel.Counts c) {
        return c.called() < 0 || c.calledWithinTarget() < 0 || c.served() < 0 || c.noShow() < 0 || c.left() < 0;
    }

    private static HallCommand command(Hall hall, Instant now, Random random) {
        String serving = counter(hall, CounterState.SERVING, random);
        String idle = counter(hall, CounterState.IDLE, random);
        List<HallCommand.Request> need = List.of(new HallCommand.Request(pick(SERVICES, random), 1));
        int chance = random.nextInt(10);
        return switch (chance) {
            case 0 -> new HallCommand.Park(serving, "filling-form", random.nextInt(2) * 60L);
            case 1 -> new HallCommand.KeepPlace(visit(hall, VisitState.WAITING, random), now.plusSeconds(60));
            case 2 ->
                new HallCommand.Return(visit(hall, random.nextBoolean() ? VisitState.PARKED : VisitState.HELD, random));
            case 3 -> new HallCommand.Reactivate(visit(hall, VisitState.ENDED, random));
            case 4 -> new HallCommand.Greet(anyVisit(hall, random), Optional.of("elderly"), Optional.empty());
            case 5 -> new HallCommand.ChangeNeed(anyVisit(hall, random), need);
            case 6 -> new HallCommand.SendVisit(idle, visit(hall, VisitState.WAITING, random), "at once");
            case 7 -> new HallCommand.ServeWithoutTicket(idle, need, "H001.walk-in");
            case 8 ->
                new HallCommand.CheckMaterials(
                        anyVisit(hall, random),
                        "bill-payment",
                        random.nextBoolean() ? List.of("bill") : List.of(),
                        pick(List.of(IfMissing.values()), random));
            default -> new HallCommand.Undo(pick(List.of("1", "2", "3"), random));
        };
    }

    private static String counter(Hall hall, CounterState state, Random random) {
        List<String> fitting = hall.counters().stream()
                .filter(counter -> counter.state() == state)
                .map(Counter::id)
                .toList();
        return fitting.isEmpty() ? "1" : pick(fitting, random);
    }

    private static String visit(Hall hall, VisitState state, Random random) {
        List<String> fitting = hall.visits().stream()
                .filter(visit -> visit.state() == state)
                .map(Visit::id)
                .toList();
        return fitting.isEmpty() ? "v0" : pick(fitting, random);
    }

    private static String anyVisit(Hall hall, Random random) {
        List<Visit> all = new ArrayList<>(hall.visits());
        return all.isEmpty() ? "v0" : pick(all, random).id();
    }

    private static <T> T pick(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
