package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Who comes to one hall and who works there.
 *
 * @param busynessShape shape of the gamma factor, of mean 1, by which all rates of a day rise or fall together
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
        LinkedHashMap<String, Duty> clerks) {

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
    }

    /** The factor on service times at a proficiency. */
    public double factor(int level) {
        return proficiency.get(Integer.toString(level));
    }
}
