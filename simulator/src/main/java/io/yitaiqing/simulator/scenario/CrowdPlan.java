package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Who comes to one hall and who works there.
 *
 * @param busynessShape shape of the gamma factor, of mean 1, by which all rates of a day rise or fall together
 * @param rosters by weekday and clerk who works when on a weekday that has its own roster, instead of {@code clerks}
 * @param wrapUpSeconds how long a clerk works on after a customer has gone, before the service is finished
 * @param proficiency how much longer a service takes at each proficiency, 1 to 5
 */
public record CrowdPlan(
        double busynessShape,
        LinkedHashMap<String, Demand> services,
        Spread waySeconds,
        Leaving leaving,
        Optional<Lunch> lunch,
        Absence absence,
        LinkedHashMap<String, Double> proficiency,
        LinkedHashMap<String, Duty> clerks,
        Optional<LinkedHashMap<String, LinkedHashMap<String, List<Duty>>>> rosters,
        Optional<Spread> wrapUpSeconds) {

    public CrowdPlan {
        unlessBetween("busynessShape", busynessShape, 1, 1_000_000);
        for (int level = 1; level <= 5; level++) {
            Double factor = proficiency.get(Integer.toString(level));
            if (factor == null) {
                throw new WrongValueException("proficiency", "expected a factor for each proficiency 1 to 5.");
            }
            unlessBetween("proficiency." + level, factor, 0.1, 10);
        }
        if (proficiency.size() != 5) {
            throw new WrongValueException("proficiency", "expected exactly the proficiencies 1 to 5.");
        }
        rosters.ifPresent(byDay -> byDay.keySet().forEach(day -> Weekdays.named("rosters", day)));
    }

    /** The roster of a weekday that has its own. */
    public Optional<LinkedHashMap<String, List<Duty>>> roster(DayOfWeek weekday) {
        return rosters.map(byDay -> byDay.get(Weekdays.name(weekday)));
    }

    /** The factor on service times at a proficiency. */
    public double factor(int level) {
        return proficiency.get(Integer.toString(level));
    }
}
