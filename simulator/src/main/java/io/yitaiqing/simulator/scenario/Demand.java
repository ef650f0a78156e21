package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Who comes for one service.
 *
 * @param arrivals their rates, each until the time of the next
 * @param weekdayArrivals the rates of the weekdays that have their own, by names such as {@code monday}
 * @param dayFactors a factor on the rates for each day of the scenario, in place of the crowd's
 * @param selfServiceShare of its customers who can use a self-service terminal; nobody where it is absent
 * @param also the share of its customers who need another service too, by service
 */
public record Demand(
        List<Rate> arrivals,
        Optional<LinkedHashMap<String, List<Rate>>> weekdayArrivals,
        Optional<List<Double>> dayFactors,
        Optional<OpeningCrowd> openingCrowd,
        Spread serviceMinutes,
        Spread patienceMinutes,
        Optional<Appointments> appointments,
        Optional<Double> selfServiceShare,
        Optional<Papers> papers,
        Optional<LinkedHashMap<String, Double>> also) {

    public Demand {
        Rate.check("arrivals", arrivals);
        weekdayArrivals.ifPresent(byDay -> byDay.forEach((day, rates) -> {
            Weekdays.named("weekdayArrivals", day);
            Rate.check("weekdayArrivals." + day, rates);
        }));
        dayFactors.ifPresent(factors -> factors.forEach(f -> unlessBetween("dayFactors", f, 0, 100)));
        selfServiceShare.ifPresent(share -> unlessBetween("selfServiceShare", share, 0, 1));
        also.ifPresent(shares -> shares.forEach((other, share) -> unlessBetween("also." + other, share, 0, 1)));
    }

    /** The rates of a weekday. */
    public List<Rate> arrivals(DayOfWeek weekday) {
        return weekdayArrivals.map(byDay -> byDay.get(Weekdays.name(weekday))).orElse(arrivals);
    }

    /** The factor on the rates of a day, counted from 0. */
    public double dayFactor(int day) {
        return dayFactors.map(factors -> factors.get(day)).orElse(1.0);
    }

    /** The same with a factor told for each day. */
    Demand with(List<Double> factors) {
        return new Demand(
                arrivals,
                weekdayArrivals,
                Optional.of(factors),
                openingCrowd,
                serviceMinutes,
                patienceMinutes,
                appointments,
                selfServiceShare,
                papers,
                also);
    }
}
