package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.util.List;
import java.util.Optional;

/**
 * Who comes for one service.
 *
 * @param arrivals their rates, each until the time of the next
 * @param dayFactors a factor on the rates for each day of the scenario, in place of the crowd's
 */
public record Demand(
        List<Rate> arrivals,
        Optional<List<Double>> dayFactors,
        Optional<OpeningCrowd> openingCrowd,
        Spread serviceMinutes,
        Spread patienceMinutes) {

    public Demand {
        Rate.check("arrivals", arrivals);
        dayFactors.ifPresent(factors -> factors.forEach(f -> unlessBetween("dayFactors", f, 0, 100)));
    }

    /** The factor on the rates of a day, counted from 0. */
    public double dayFactor(int day) {
        return dayFactors.map(factors -> factors.get(day)).orElse(1.0);
    }

    /** The same with a factor told for each day. */
    Demand with(List<Double> factors) {
        return new Demand(arrivals, Optional.of(factors), openingCrowd, serviceMinutes, patienceMinutes);
    }
}
