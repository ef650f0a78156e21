package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Who comes for one service.
 *
 * @param arrivals their rates, each until the time of the next
 * @param weekdayArrivals the rates of the weekdays that have their own, by names such as {@code monday}
 * @param dayFactors a factor on the rates for each day of the scenario
 */
public record Demand(
        List<Rate> arrivals,
        Optional<LinkedHashMap<String, List<Rate>>> weekdayArrivals,
        Optional<List<Double>> dayFactors,
        Optional<OpeningCrowd> openingCrowd,
        Spread serviceMinutes,
        Spread patienceMinutes) {

    public Demand {
        ascending("arrivals", arrivals);
        weekdayArrivals.ifPresent(byDay -> byDay.forEach((day, rates) -> {
            Weekdays.named("weekdayArrivals", day);
            ascending("weekdayArrivals." + day, rates);
        }));
        dayFactors.ifPresent(factors -> factors.forEach(f -> unlessBetween("dayFactors", f, 0, 100)));
    }

    private static void ascending(String key, List<Rate> rates) {
        LocalTime before = null;
        for (Rate rate : rates) {
            if (before != null && !before.isBefore(rate.from())) {
                throw new WrongValueException(key, "expected times in ascending order.");
            }
            before = rate.from();
        }
    }

    /** The rates of a weekday. */
    public List<Rate> arrivals(DayOfWeek weekday) {
        return weekdayArrivals.map(byDay -> byDay.get(Weekdays.name(weekday))).orElse(arrivals);
    }

    /** The factor on the rates of a day, counted from 0. */
    public double dayFactor(int day) {
        return dayFactors.map(factors -> factors.get(day)).orElse(1.0);
    }
}
