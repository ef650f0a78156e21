package io.yitaiqing.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.VirtualWorld;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One day of one crowd on the whole engine, with every event, the auditor listening. */
final class LivedDay implements HallListener {

    static final long SEED = 11;

    /** An event, when it happened, and how many people stood in line then. */
    record Happening(HallEvent event, Instant at, int standing) {}

    private final List<Happening> happenings = new ArrayList<>();
    private final Crowd crowd;

    private LivedDay(Scenario scenario, HallPlan plan, int replication) {
        List<String> breaches = new ArrayList<>();
        Auditor auditor = new Auditor(breaches::add);
        Instant start = scenario.firstDay().atStartOfDay(plan.zone()).toInstant();
        VirtualWorld world = new VirtualWorld(plan, Policies.rules(), start, List.of(auditor, this));
        crowd = new Crowd(
                world,
                plan,
                scenario.crowds().get(plan.id()),
                scenario.firstDay(),
                scenario.days(),
                Draws.of(SEED, replication));
        world.run(start);
        crowd.begin();
        for (int quarters = 1; quarters <= 96; quarters++) {
            world.run(start.plusSeconds(900L * quarters));
            auditor.settled(world.hall(), world.now(), crowd.reaction());
        }
        assertThat(breaches).as("seed %d", SEED).isEmpty();
    }

    static LivedDay of(Scenario scenario, HallPlan plan) {
        return of(scenario, plan, 0);
    }

    /** The same day with other people. */
    static LivedDay of(Scenario scenario, HallPlan plan, int replication) {
        return new LivedDay(scenario, plan, replication);
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        happenings.add(new Happening(event, at, crowd.standing()));
    }

    /** Everything in its order. */
    List<Happening> happenings() {
        return happenings;
    }

    <E extends HallEvent> List<E> all(Class<E> type) {
        return happenings.stream()
                .map(Happening::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    <E extends HallEvent> long count(Class<E> type) {
        return count(type, event -> true);
    }

    <E extends HallEvent> long count(Class<E> type, Predicate<E> which) {
        return all(type).stream().filter(which).count();
    }

    Crowd crowd() {
        return crowd;
    }
}
