package io.yitaiqing.simulator;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The moments, every five minutes while a hall is open, at which the length of its lines is drawn. */
public final class SamplePoints {

    private static final Duration STEP = Duration.ofMinutes(5);

    private SamplePoints() {}

    /** The moments of all days of a scenario. */
    public static List<Instant> of(Scenario scenario, HallPlan plan) {
        List<Instant> points = new ArrayList<>();
        for (int i = 0; i < scenario.days(); i++) {
            LocalDate day = scenario.firstDay().plusDays(i);
            Optional<Instant> opening = plan.hours().opening(day, plan.zone());
            if (opening.isPresent()) {
                Instant closing = plan.hours().closing(day, plan.zone());
                for (Instant at = opening.get(); at.isBefore(closing); at = at.plus(STEP)) {
                    points.add(at);
                }
            }
        }
        return points;
    }
}
