package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Who comes to one hall and who works there.
 *
 * @param dayFactors on the rates of services that tell no factors of their own
 * @param outages of channels whose users come here meanwhile
 * @param proficiency how much longer a service takes at each proficiency, 1 to 5
 */
public record CrowdPlan(
        Optional<Busyness> busyness,
        Optional<DayFactors> dayFactors,
        Optional<List<Outage>> outages,
        LinkedHashMap<String, Demand> services,
        Spread waySeconds,
        Leaving leaving,
        Optional<Lunch> lunch,
        Absence absence,
        LinkedHashMap<String, Double> proficiency,
        LinkedHashMap<String, Duty> clerks) {

    private static final int MOST_OUTAGES = 100;

    public CrowdPlan {
        outages.ifPresent(list -> unlessBetween("outages", list.size(), 0, MOST_OUTAGES));
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
    }

    /** The factor on service times at a proficiency. */
    public double factor(int level) {
        return proficiency.get(Integer.toString(level));
    }

    /** How much days differ, or the usual where nothing is said. */
    public Busyness busynessOrUsual() {
        return busyness.orElse(Busyness.USUAL);
    }

    /** The same people's habits with other services and clerks. */
    CrowdPlan with(LinkedHashMap<String, Demand> demands, LinkedHashMap<String, Duty> duties) {
        return new CrowdPlan(
                busyness, dayFactors, outages, demands, waySeconds, leaving, lunch, absence, proficiency, duties);
    }
}
