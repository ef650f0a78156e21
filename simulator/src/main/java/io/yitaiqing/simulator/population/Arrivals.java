package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.ChannelUsers;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Demand;
import io.yitaiqing.simulator.scenario.Outage;
import io.yitaiqing.simulator.scenario.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When people first come to a hall on a day: a Poisson process by service whose rate is piecewise constant, times the
 * day's factor and busyness, after a crowd that stood at the door before it opened.
 *
 * <p>While a channel is down, a share of its users come too, drawn by themselves: an outage changes nobody else.
 */
final class Arrivals {

    private static final int MOST_A_DAY = 20_000;

    /** Somebody who comes for a service; {@code number} counts from 0 within the day and service. */
    record Arrival(Instant at, String service, int number) {}

    /** A stretch of time. */
    private record Stretch(Instant from, Instant to) {
        Stretch within(Stretch other) {
            return new Stretch(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
        }

        double hours() {
            return Math.max(0, Duration.between(from, to).toMillis() / 3_600_000.0);
        }
    }

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
        DayBusyness busyness = new DayBusyness(crowd.busynessOrUsual(), today);
        List<Arrival> arrivals = new ArrayList<>();
        crowd.services().forEach((service, demand) -> {
            List<Instant> times = times(service, demand, day, index, today.at(service), busyness.of(service));
            for (int i = 0; i < Math.min(times.size(), MOST_A_DAY); i++) {
                arrivals.add(new Arrival(times.get(i), service, i));
            }
        });
        return arrivals;
    }

    private List<Instant> times(String service, Demand demand, LocalDate day, int index, Draws own, double busyness) {
        List<Instant> times = new ArrayList<>();
        double dayFactor = demand.dayFactor(index);
        demand.openingCrowd()
                .ifPresent(opening -> atTheDoor(
                        opening.people(index, dayFactor) * busyness, opening.withinMinutes(), day, own, times));
        Stretch whole = new Stretch(moment(day, LocalTime.MIDNIGHT), moment(day.plusDays(1), LocalTime.MIDNIGHT));
        double factor = dayFactor * busyness;
        poisson(demand.arrivals(day.getDayOfWeek()), factor, day, whole, own, times);
        List<Outage> outages = crowd.outages().orElse(List.of());
        for (int i = 0; i < outages.size(); i++) {
            Outage outage = outages.get(i);
            ChannelUsers users = outage.services().get(service);
            if (users != null) {
                Stretch down = new Stretch(moment(outage.from()), moment(outage.to())).within(whole);
                poisson(
                        users.usual(),
                        factor * users.share(),
                        day,
                        down,
                        own.at("outage").at(i),
                        times);
            }
        }
        return times;
    }

    private void atTheDoor(double mean, double withinMinutes, LocalDate day, Draws own, List<Instant> times) {
        Instant doors = plan.hours().opening(day, plan.zone()).orElse(Instant.MAX);
        double people = 0;
        for (int i = 0; i < MOST_A_DAY; i++) {
            people += exponential(own, "door", i);
            if (people > mean) {
                return;
            }
            times.add(doors.plusMillis(Math.round(withinMinutes * 60_000 * people / mean)));
        }
    }

    /** Arrivals of a process of rate 1 whose time is the people expected so far (Cinlar 1975). */
    private void poisson(
            List<Rate> rates, double factor, LocalDate day, Stretch stretch, Draws own, List<Instant> times) {
        double expected = 0;
        int number = 0;
        double next = exponential(own, "gap", number++);
        for (int i = 0; i < rates.size(); i++) {
            LocalDateTime end = i + 1 < rates.size()
                    ? day.atTime(rates.get(i + 1).from())
                    : day.plusDays(1).atStartOfDay();
            Stretch piece = new Stretch(moment(day, rates.get(i).from()), moment(end)).within(stretch);
            double rate = rates.get(i).perHour() * factor;
            double expectedAfter = expected + rate * piece.hours();
            while (next < expectedAfter && number < MOST_A_DAY) {
                times.add(piece.from().plusMillis(Math.round((next - expected) / rate * 3_600_000)));
                next += exponential(own, "gap", number++);
            }
            expected = expectedAfter;
        }
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return moment(day.atTime(time));
    }

    private Instant moment(LocalDateTime moment) {
        return moment.atZone(plan.zone()).toInstant();
    }

    private static double exponential(Draws draws, String purpose, int index) {
        return -StrictMath.log(draws.uniform(purpose, index));
    }
}
