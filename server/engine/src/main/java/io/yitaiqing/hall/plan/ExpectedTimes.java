package io.yitaiqing.hall.plan;

import java.util.List;
import java.util.Map;

/**
 * How long a clerk is expected to need for a service: the known time of that very clerk, else what the service
 * usually takes times a factor of their proficiency.
 *
 * @param factors by which proficiency 1 to 5 multiplies what a service usually takes; five of them
 * @param secondsByClerk the seconds of a clerk, by clerk and service
 */
public record ExpectedTimes(List<Double> factors, Map<String, Map<String, Long>> secondsByClerk) {

    /** Beginners need half as much again, masters a fifth less (an assumption). */
    public static final ExpectedTimes USUAL = new ExpectedTimes(List.of(1.5, 1.25, 1.0, 0.9, 0.8), Map.of());
}
