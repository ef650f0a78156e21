package io.yitaiqing.simulator.load;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.population.Crowd;
import io.yitaiqing.simulator.population.HallSight;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The crowds of a scenario, in its own halls or in copies of them. */
public final class ScenarioCast implements Cast {

    private final Scenario scenario;
    private final Map<String, HallPlan> plans;
    private final Map<String, String> originals;
    private final Draws draws;

    /** Crowds for so many halls. */
    public ScenarioCast(ScenarioFile file, int halls, long seed) {
        this.scenario = file.scenario();
        this.plans = HallCopies.plans(file, halls);
        this.originals = HallCopies.originals(scenario, halls);
        this.draws = Draws.of(seed, 0);
    }

    @Override
    public List<String> halls() {
        return List.copyOf(plans.keySet());
    }

    @Override
    public boolean covers(Instant moment) {
        LocalDate day = moment.atZone(plans.values().iterator().next().zone()).toLocalDate();
        return !day.isBefore(scenario.firstDay())
                && day.isBefore(scenario.firstDay().plusDays(scenario.days()));
    }

    @Override
    public Instant start() {
        return plans.values().stream()
                .filter(plan -> !plan.hours().roundTheClock())
                .flatMap(plan -> plan.hours().opening(scenario.firstDay(), plan.zone()).stream())
                .max(Instant::compareTo)
                .orElse(scenario.firstDay()
                        .atStartOfDay(plans.values().iterator().next().zone())
                        .toInstant());
    }

    @Override
    public People people(String hall, World world) {
        Crowd crowd = new Crowd(
                world,
                plans.get(hall),
                scenario.crowds().get(originals.get(hall)),
                scenario.firstDay(),
                scenario.days(),
                draws);
        return new People() {
            @Override
            public void begin(HallSight sight) {
                crowd.begin(sight);
            }

            @Override
            public Map<String, Long> steps() {
                return crowd.steps();
            }

            @Override
            public void notice(HallSight sight, Map<String, Long> steps) {
                crowd.notice(sight, steps);
            }
        };
    }
}
