package io.yitaiqing.simulator.served;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.SamplePoints;
import io.yitaiqing.simulator.VirtualWorld;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.population.Crowd;
import io.yitaiqing.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Lives a scenario in one hall in virtual time, as its first replication, and keeps what happened. */
final class LivedTape {

    private LivedTape() {}

    /**
     * The tape of a scenario's days in a hall.
     *
     * @param progress is told the share of the days that is lived
     * @param closed whether nobody wants it any more, which ends it by a {@link CancellationException}
     */
    static Tape of(Scenario scenario, HallPlan plan, long seed, DoubleConsumer progress, BooleanSupplier closed) {
        Instant start = scenario.firstDay().atStartOfDay(plan.zone()).toInstant();
        Instant end = scenario.firstDay()
                .plusDays(scenario.days())
                .atStartOfDay(plan.zone())
                .toInstant();
        Recorder recorder = new Recorder();
        VirtualWorld world = new VirtualWorld(plan, Policies.rules(), start, List.of(recorder));
        Crowd crowd = new Crowd(
                world, plan, scenario.crowds().get(plan.id()), scenario.firstDay(), scenario.days(), Draws.of(seed, 0));
        double all = Duration.between(start, end).toSeconds();
        world.run(start);
        crowd.begin();
        for (Instant moment : SamplePoints.of(scenario, plan)) {
            if (closed.getAsBoolean()) {
                throw new CancellationException("Nobody wants the run any more.");
            }
            world.run(moment);
            progress.accept(Duration.between(start, moment).toSeconds() / all);
        }
        world.run(end);
        return Tape.of(plan, 0, scenario.firstDay(), recorder.events());
    }
}
