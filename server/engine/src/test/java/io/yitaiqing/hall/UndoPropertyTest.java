package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomErrands;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.measure.Waits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a counter does, taking it back at once leaves the hall as it was: visits, lines, tickets, counters,
 * counts.
 */
class UndoPropertyTest {

    private static final int STEPS = 20_000;

    private final HallRules rules = Policies.rules();

    /** Plans whose calls do not end by themselves: what is overdue is given new time by an undo. */
    static List<HallPlan> plans() {
        return List.of(
                checking(HallPlans.small()),
                checking(HallPlans.with(
                        HallPlans.weekdays(), draft -> draft.calls = new CallTerms(10, 0, Optional.of(3), 5, 600))));
    }

    private static HallPlan checking(HallPlan plan) {
        List<Material> papers = List.of(new Material("bill", "账单", "Bill"));
        return HallPlans.asking(
                plan,
                "bill-payment",
                new ServiceTerms(List.of(), List.of(), papers, false, Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsUndoneAtOnceIsAsIfItHadNotBeen(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan, new RandomErrands(random)::next);
            Map<String, Integer> undone = new HashMap<>();
            ServiceLevel level = new ServiceLevel();
            Waits waits = new Waits();
            for (int i = 0; i < STEPS; i++) {
                world.step(happened -> {
                    level.on(happened.event(), happened.at(), world.hall());
                    waits.on(happened.event(), happened.at(), world.hall());
                });
                List<HallCommand> actions = actions(world.hall(), world.now());
                if (!actions.isEmpty()) {
                    HallCommand action = actions.get(random.nextInt(actions.size()));
                    undone.merge(actAndUndo(world, action, level, waits), 1, Integer::sum);
                }
            }
            assertThat(undone.keySet())
                    .containsAll(Stream.of(CounterAction.values())
                            .filter(CounterAction::undoable)
                            .map(CounterAction::word)
                            .toList());
        });
    }

    private static List<HallCommand> actions(Hall hall, Instant now) {
        List<HallCommand> actions = new ArrayList<>();
        Optional<Visit> waiting = hall.visits().stream()
                .filter(visit -> visit.state() == VisitState.WAITING)
                .findFirst();
        for (Counter counter : hall.counters()) {
            String id = counter.id();
            switch (counter.state()) {
                case IDLE -> {
                    actions.add(new HallCommand.PauseCounter(id, "tea", Optional.empty()));
                    actions.add(new HallCommand.CallNext(id));
                    waiting.ifPresent(visit -> actions.add(new HallCommand.SendVisit(id, visit.id(), "at once")));
                }
                case CALLING -> {
                    actions.add(new HallCommand.StartService(id));
                    actions.add(new HallCommand.ReportNoShow(id));
                }
                case SERVING ->
                    serving(hall.visit(counter.visit().orElseThrow()).orElseThrow(), id, actions);
                case PAUSED -> {
                    // A pause that should be over, but of which the hall has not heard yet, is not taken back.
                    if (counter.pausedUntil()
                            .filter(until -> !until.isAfter(now))
                            .isEmpty()) {
                        actions.add(new HallCommand.ResumeCounter(id));
                    }
                }
                case CLOSED -> {}
            }
        }
        return actions;
    }

    private static void serving(Visit visit, String counter, List<HallCommand> actions) {
        String service = visit.leg().orElseThrow().services().getFirst();
        actions.add(new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()));
        actions.add(new HallCommand.Park(counter, "filling-form", 60));
        actions.add(new HallCommand.Transfer(
                counter,
                new HallCommand.Transfer.Target(Optional.of("invoice"), Optional.empty(), Optional.empty()),
                HallCommand.Transfer.Position.FIRST,
                0));
        actions.add(new HallCommand.MarkStep(counter, "review"));
        actions.add(new HallCommand.HandOverPaper(counter, service, "wang-fang", "seal"));
        actions.add(new HallCommand.HandOverPaper(counter, service, "zhao-lei", "seal"));
        actions.add(new HallCommand.ReturnPaper(visit.id(), service, "sealed"));
        for (IfMissing then : IfMissing.values()) {
            actions.add(new HallCommand.CheckMaterials(visit.id(), service, List.of("bill"), then));
        }
        actions.add(new HallCommand.AddErrand(visit.id(), new HallCommand.Request("invoice", 2)));
        actions.add(new HallCommand.AddErrand(visit.id(), new HallCommand.Request("new-connection", 1)));
        actions.add(new HallCommand.DropErrand(visit.id(), service));
    }

    /** Does it on a fork and takes it back, while the true hall's measures listen: they must not notice either. */
    private String actAndUndo(RandomHall world, HallCommand action, ServiceLevel level, Waits waits) {
        Instant now = world.now();
        Hall before = world.hall().fork();
        before.apply(new HallEvent.HallTakenOver("n1"), now);
        Hall hall = before.fork();
        List<HallEvent> events = new ArrayList<>();
        Auditor auditor = new Auditor(breach -> {
            throw new AssertionError(breach);
        });
        auditor.on(new HallEvent.DayOpened(hall.chapter(), hall.plan(), hall.carry()), now, hall);
        List<Object> counted = counted(level, waits);
        HallListener all = (event, at, of) -> {
            events.add(event);
            level.on(event, at, of);
            waits.on(event, at, of);
            auditor.on(event, at, of);
        };
        if (!(rules.decide(action, hall, now) instanceof Decision.Accepted done)) {
            return "refused";
        }
        happen(done.events(), hall, now, all);
        String counter = hall.counters().stream()
                .filter(one -> hall.lastAction(one.id())
                        .filter(last -> !Optional.of(last).equals(before.lastAction(one.id())))
                        .isPresent())
                .map(Counter::id)
                .findFirst()
                .orElseThrow();
        boolean shut =
                !hall.open() && hall.counter(counter).orElseThrow().visit().isPresent() && waitsBefore(action);
        switch (rules.decide(new HallCommand.Undo(counter), hall, now)) {
            case Decision.Accepted undo -> happen(undo.events(), hall, now, all);
            case Decision.Rejected rejected -> {
                assertThat(shut).as(rejected.rejection().sentence()).isTrue();
                return "refused";
            }
        }
        assertThat(comparable(hall)).as("after " + events).isEqualTo(comparable(before));
        assertThat(counted(level, waits)).as("after " + events).isEqualTo(counted);
        return ((HallEvent.ActionUndone) events.getLast()).action();
    }

    private static boolean waitsBefore(HallCommand action) {
        return action instanceof HallCommand.CallNext || action instanceof HallCommand.SendVisit;
    }

    private static void happen(List<HallEvent> events, Hall hall, Instant now, HallListener heard) {
        for (HallEvent event : events) {
            hall.apply(event, now);
            heard.on(event, now, hall);
        }
    }

    /** All of a hall but its position, its announcements and what may be taken back. */
    private static List<Object> comparable(Hall hall) {
        List<Object> lines = new ArrayList<>();
        hall.lines().forEach(line -> lines.add(List.copyOf(line.visits())));
        Carried carried = hall.carry();
        return List.of(
                List.copyOf(hall.visits()),
                List.copyOf(hall.counters()),
                lines,
                carried.numbers().visits(),
                hall.visitsToday(),
                hall.plan().services().stream()
                        .map(service -> hall.askedToday(service.id()))
                        .toList(),
                hall.plan().services().stream()
                        .map(service -> hall.nextTicket(service.prefix()))
                        .toList(),
                Deadlines.next(hall),
                List.copyOf(hall.cases().all()));
    }

    private static List<Object> counted(ServiceLevel level, Waits waits) {
        List<Object> counts = new ArrayList<>(List.of(level.total()));
        for (String service : List.of("bill-payment", "new-connection", "invoice")) {
            Waits.Times times = waits.of(service);
            counts.add(level.of(service));
            counts.add(times.waiting().size());
            counts.add(times.way().size());
            counts.add(times.serving().size());
            counts.add(times.waitingInVain().size());
        }
        return counts;
    }
}
