package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.simulator.replay.VisitWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Lives a recorded day again with decisions of its own: the same people come at the same moments for the same services,
 * leave and return when they did if they still wait, and take as long; clerks come, pause and go when they did. Who is
 * called where, and so who waits how long, comes out anew under the given plan.
 *
 * <p>What the record cannot tell is settled by plain rules. Who was called in the record had at least the patience
 * shown, and nobody knows how much more, so they stay; who is called now but went away then, or was not served to the
 * end, borrows the times of another ({@link RecordedTimes}). A service takes as long whichever clerk gives it. Clerks
 * call at once when they are free; calls out of order that people chose are not repeated. What the hall refuses now
 * and accepted then is counted.
 */
public final class DayRerun {

    private final DayFacts facts;
    private final boolean ownPolicy;
    private final Names names = new Names();
    private final DayMeasures measures = new DayMeasures();
    private final VisitWaits waits = new VisitWaits();
    private final RecordedTimes times;
    private final RerunServices services;
    private final RerunHall world;
    private final RerunStaff staff;
    private long refused;

    private DayRerun(DayFacts facts, HallPlan plan) {
        this.facts = facts;
        HallEvent.DayOpened recorded = facts.opening();
        this.ownPolicy = !plan.policy().equals(recorded.plan().policy());
        this.times = new RecordedTimes(facts.legs(), plan);
        this.services = new RerunServices(facts.legs(), times, names);
        List<HallListener> listeners = List.of(measures, waits, services);
        this.world = new RerunHall(
                new HallEvent.DayOpened(recorded.day(), plan, recorded.carried()), facts.openedAt(), listeners);
        this.staff = new RerunStaff(world, command -> given(command, Optional.empty()));
    }

    /** Lives a recorded day again under the plan that {@code change} makes of its own. */
    public static Result run(RecordedDay day, UnaryOperator<HallPlan> change) {
        DayFacts facts = DayFacts.of(day);
        HallPlan recorded = facts.opening().plan();
        HallPlan plan = change.apply(recorded);
        DayRerun rerun = new DayRerun(facts, plan);
        RerunStaff.added(recorded, plan)
                .forEach(command -> rerun.staff.intend(Commands.counter(command).orElseThrow(), command));
        facts.given().forEach(given -> rerun.world.note(given.at(), now -> rerun.take(given)));
        Instant end = plan.calendar().end(facts.opening().day());
        boolean roundTheClock = plan.hours().roundTheClock();
        rerun.world.run(roundTheClock || facts.lastAt().isAfter(end) ? facts.lastAt() : end, now -> rerun.settle());
        return rerun.result(plan);
    }

    private void take(DayFacts.Given given) {
        HallCommand command = Commands.renamed(given.command(), names::now);
        switch (command) {
            case HallCommand.ChangePolicy c -> {
                if (!ownPolicy) {
                    given(c, Optional.empty());
                }
            }
            case HallCommand.OpenCounter c -> staff.intend(c.counter(), c);
            case HallCommand.CloseCounter c -> staff.intend(c.counter(), c);
            case HallCommand.PauseCounter c -> staff.intend(c.counter(), c);
            case HallCommand.ResumeCounter c -> staff.intend(c.counter(), c);
            default -> given(command, given.begun());
        }
    }

    private boolean given(HallCommand command, Optional<String> begun) {
        Optional<List<HallEvent>> events = world.ask(command);
        if (events.isEmpty()) {
            refused++;
            return false;
        }
        Commands.begun(events.get()).ifPresent(inRerun -> begun.ifPresent(inRecord -> names.same(inRecord, inRerun)));
        return true;
    }

    private void settle() {
        do {
            staff.settle();
            callWhoWaits();
        } while (services.follow(world));
    }

    private void callWhoWaits() {
        Set<String> tried = new HashSet<>();
        for (Optional<String> caller = world.nextCaller();
                caller.isPresent() && tried.add(caller.get());
                caller = world.nextCaller()) {
            world.ask(new HallCommand.CallNext(caller.get()));
        }
        if (world.hall().lines().stream().map(Line::head).findAny().isPresent()
                || !world.hall().offers().isEmpty()) {
            world.hall().counters().stream()
                    .filter(counter -> counter.state() == CounterState.IDLE || counter.state() == CounterState.OFFERED)
                    .map(Counter::id)
                    .toList()
                    .forEach(counter -> world.ask(new HallCommand.CallNext(counter)));
        }
    }

    private Result result(HallPlan plan) {
        Map<String, Duration> byVisit = new HashMap<>();
        facts.given().stream()
                .flatMap(given -> given.begun().stream())
                .forEach(visit -> waits.of(names.now(visit)).ifPresent(wait -> byVisit.put(visit, wait)));
        return new Result(plan, measures, byVisit, services(), refused, times.borrowed());
    }

    private Map<String, String> services() {
        Map<String, String> services = new HashMap<>();
        for (DayFacts.Given given : facts.given()) {
            given.begun()
                    .ifPresent(visit ->
                            Commands.asked(given.command()).ifPresent(service -> services.put(visit, service)));
        }
        return services;
    }

    /**
     * What came of a rerun.
     *
     * @param waits how long each visit that began in the day waited, by its name in the record
     * @param services what each visit that took a ticket asked first
     * @param refused what was done in the record and refused now
     * @param borrowed service times borrowed from other customers
     */
    public record Result(
            HallPlan plan,
            DayMeasures measures,
            Map<String, Duration> waits,
            Map<String, String> services,
            long refused,
            long borrowed) {}
}
