package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Demand;
import io.yitaiqing.simulator.scenario.OpeningCrowd;
import io.yitaiqing.simulator.scenario.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * When people first come to a hall on a day: a Poisson process by service whose rate is piecewise constant, times a
 * gamma factor that all services of the day share, after a crowd that stood at the door before it opened.
 */
final class Arrivals {

    private static final int MOST_A_DAY = 20_000;

    /** Somebody who comes for a service; {@code number} counts from 0 within the day and service. */
    record Arrival(Instant at, String service, int number) {}

    private final CrowdPlan crowd;
    private final HallPlan plan;
    private final Draws draws;

    Arrivals(CrowdPlan crowd, HallPlan plan, Draws draws) {
        this.crowd = crowd;
        this.plan = plan;
        this.draws = draws;
    }

    /** All arrivals of a day, service by service; {@code index} is the scenario's day of which this one is like. */
    List<Arrival> of(LocalDate day, int index) {
        Draws today = draws.at(day.toEpochDay());
        double busyness = GammaDistribution.of(crowd.busynessShape(), 1 / crowd.busynessShape())
                .inverseCumulativeProbability(today.uniform("busyness"));
        List<Arrival> arrivals = new ArrayList<>();
        crowd.services().forEach((service, demand) -> {
            List<Instant> times = new ArrayList<>();
            Draws own = today.at(service);
            demand.openingCrowd().ifPresent(opening -> atTheDoor(opening, day, index, busyness, own, times));
            throughTheDay(demand, day, demand.dayFactor(index) * busyness, own, times);
            for (int i = 0; i < Math.min(times.size(), MOST_A_DAY); i++) {
                arrivals.add(new Arrival(times.get(i), service, i));
            }
        });
        return arrivals;
    }

    private void atTheDoor(
            OpeningCrowd opening, LocalDate day, int index, double busyness, Draws own, List<Instant> times) {
        Instant doors = plan.hours().opening(day, plan.zone()).orElse(Instant.MAX);
        double mean = opening.people().get(index) * busyness;
        double people = 0;
        for (int i = 0; i < MOST_A_DAY; i++) {
            people += exponential(own, "door", i);
            if (people > mean) {
                return;
            }
            times.add(doors.plusMillis(Math.round(opening.withinMinutes() * 60_000 * people / mean)));
        }
    }

    private void throughTheDay(Demand demand, LocalDate day, double factor, Draws own, List<Instant> times) {
        List<Rate> rates = demand.arrivals(day.getDayOfWeek());
        double expected = 0;
        int number = 0;
        double next = exponential(own, "gap", number++);
        for (int i = 0; i < rates.size(); i++) {
            Instant from = moment(day, rates.get(i).from());
            Instant to = i + 1 < rates.size()
                    ? moment(day, rates.get(i + 1).from())
                    : day.plusDays(1).atStartOfDay(plan.zone()).toInstant();
            double hours = Duration.between(from, to).toMillis() / 3_600_000.0;
            double rate = rates.get(i).perHour() * factor;
            double expectedAfter = expected + rate * hours;
            while (next < expectedAfter && number < MOST_A_DAY) {
                times.add(from.plusMillis(Math.round((next - expected) / rate * 3_600_000)));
                next += exponential(own, "gap", number++);
            }
            expected = expectedAfter;
        }
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(plan.zone()).toInstant();
    }

    private static double exponential(Draws draws, String purpose, int index) {
        return -StrictMath.log(draws.uniform(purpose, index));
    }
}
