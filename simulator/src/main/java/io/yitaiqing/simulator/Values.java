package io.yitaiqing.simulator;

import java.util.List;
import java.util.Map;

/**
 * Every measure of each service of a hall, and of all its services together, seen once: in a replication, or on a day.
 *
 * @param services the services; the last is {@link #ALL}
 * @param numbers by service, then by measure; NaN where there was nothing to measure
 */
public record Values(List<String> services, double[] numbers) {

    /** The name of all services together. */
    public static final String ALL = "all";

    private static final int MEASURES = Measure.values().length;

    /** The values of these services in their order. */
    public static Values of(List<String> services, Map<String, ? extends Map<Measure, Double>> byService) {
        double[] numbers = new double[services.size() * MEASURES];
        for (int i = 0; i < services.size(); i++) {
            for (Measure measure : Measure.values()) {
                numbers[i * MEASURES + measure.ordinal()] =
                        byService.get(services.get(i)).getOrDefault(measure, Double.NaN);
            }
        }
        return new Values(services, numbers);
    }

    /** One of them. */
    public double of(String service, Measure measure) {
        return numbers[services.indexOf(service) * MEASURES + measure.ordinal()];
    }
}
