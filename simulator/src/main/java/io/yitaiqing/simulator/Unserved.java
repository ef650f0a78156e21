package io.yitaiqing.simulator;

import io.yitaiqing.simulator.population.Crowd;
import io.yitaiqing.simulator.population.Customer;
import io.yitaiqing.simulator.scenario.Cohort;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which share of a cohort is not served yet, at moments of one replication. */
final class Unserved {

    private Unserved() {}

    /** The share at each moment, 0 to 1; empty where nobody came in the stretch. */
    static Optional<double[]> shares(Cohort cohort, Crowd crowd, ZoneId zone, List<Instant> moments) {
        Instant from = cohort.from().atZone(zone).toInstant();
        Instant to = cohort.to().atZone(zone).toInstant();
        List<Customer> came = crowd.customers().stream()
                .filter(c -> c.service().equals(cohort.service()))
                .filter(c -> !c.firstCame().isBefore(from) && c.firstCame().isBefore(to))
                .toList();
        if (came.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(moments.stream()
                .mapToDouble(at -> (double) unserved(came, at) / came.size())
                .toArray());
    }

    private static long unserved(List<Customer> came, Instant at) {
        return came.stream()
                .filter(c -> c.servedAt().filter(done -> !done.isAfter(at)).isEmpty())
                .count();
    }
}
