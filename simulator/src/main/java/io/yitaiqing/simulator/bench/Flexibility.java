package io.yitaiqing.simulator.bench;

import java.util.stream.IntStream;

/**
 * How much counters with different skills can carry together.
 *
 * <p>Both answers come from the smallest cut of the flow from services to counters (Ford and Fulkerson 1956): a set of
 * services can get no more than all counters have that serve any of them.
 */
final class Flexibility {

    /** More sets of services than this many make would take too long to try. */
    static final int MOST_SERVICES = 20;

    private final int services;
    private final double[] capacityBySet;

    /**
     * Counters with skills.
     *
     * @param skills the services of each counter, a bit each
     * @param capacities what each counter can carry
     */
    Flexibility(int services, long[] skills, double[] capacities) {
        if (services > MOST_SERVICES) {
            throw new IllegalArgumentException(
                    "Expected at most " + MOST_SERVICES + " services, but got " + services + ".");
        }
        this.services = services;
        this.capacityBySet = IntStream.range(0, 1 << services)
                .mapToDouble(set -> IntStream.range(0, skills.length)
                        .filter(counter -> (skills[counter] & set) != 0)
                        .mapToDouble(counter -> capacities[counter])
                        .sum())
                .toArray();
    }

    /** The flexibility of a model, its capacity in counters of the usual proficiency. */
    static Flexibility of(HallModel model) {
        long[] skills = model.counters().stream()
                .mapToLong(desk -> desk.services().stream()
                        .mapToLong(service -> 1L << service)
                        .reduce(0, (one, other) -> one | other))
                .toArray();
        double[] capacities = model.counters().stream()
                .mapToDouble(desk -> 1 / model.terms().times().factors().get(desk.proficiency() - 1))
                .toArray();
        return new Flexibility(model.services().size(), skills, capacities);
    }

    /**
     * The least utilisation of the busiest counter however the loads of the services are shared out: the static
     * planning problem {@code min rho: sum_j x_kj = a_k, sum_k x_kj <= rho}. Above 1 the hall cannot keep up.
     */
    double bottleneck(double[] loads) {
        double most = 0;
        for (int set = 1; set < capacityBySet.length; set++) {
            most = Math.max(most, sum(set, loads) / capacityBySet[set]);
        }
        return most;
    }

    /** How much of the demands can be met at most. */
    double met(double[] demands) {
        double all = sum((1 << services) - 1, demands);
        double least = Double.POSITIVE_INFINITY;
        for (int set = 0; set < capacityBySet.length; set++) {
            least = Math.min(least, all - sum(set, demands) + capacityBySet[set]);
        }
        return least;
    }

    private double sum(int set, double[] values) {
        double sum = 0;
        for (int service = 0; service < services; service++) {
            if ((set >> service & 1) != 0) {
                sum += values[service];
            }
        }
        return sum;
    }
}
