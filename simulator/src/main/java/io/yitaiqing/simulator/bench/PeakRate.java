package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.VirtualWorld;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.population.Crowd;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many turns a second the halls of a scenario take in the busiest hour of its first day: at most as many rows go
 * into their journal, for commands that come together share one.
 */
public final class PeakRate {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<Long, Long> turnsByHour = new TreeMap<>();
    private Instant last = Instant.MIN;

    private PeakRate() {}

    /** Turns a second of one hall on average, in the hour in which all halls together take most. */
    public static double turnsASecond(ScenarioFile file) {
        PeakRate rate = new PeakRate();
        Map<String, HallPlan> plans = file.plans();
        file.scenario().crowds().keySet().forEach(hall -> rate.live(plans.get(hall), file));
        long most = rate.turnsByHour.values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return (double) most / file.scenario().crowds().size() / HOUR.toSeconds();
    }

    private void live(HallPlan plan, ScenarioFile file) {
        LocalDate day = file.scenario().firstDay();
        Instant start = day.atStartOfDay(plan.zone()).toInstant();
        last = Instant.MIN;
        VirtualWorld world = new VirtualWorld(plan, Policies.rules(), start, List.of((event, at, hall) -> count(at)));
        world.run(start);
        new Crowd(world, plan, file.scenario().crowds().get(plan.id()), day, 1, Draws.of(1, 1)).begin();
        world.run(day.plusDays(1).atStartOfDay(plan.zone()).toInstant());
    }

    private void count(Instant at) {
        if (!at.equals(last)) {
            last = at;
            turnsByHour.merge(at.getEpochSecond() / HOUR.toSeconds(), 1L, Long::sum);
        }
    }
}
