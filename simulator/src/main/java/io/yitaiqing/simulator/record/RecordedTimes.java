package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.HallPlan;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long ways and services take in a rerun: what they took in the record, a leg for several services being shared
 * out evenly; for whom there is no record, as long as for the last customer of that service who came before and was
 * served, or the first one after.
 */
final class RecordedTimes {

    private final HallPlan plan;
    private final Map<String, Map<String, Deque<Duration>>> byVisit = new HashMap<>();
    private final Map<String, TreeMap<Long, Duration>> byService = new HashMap<>();
    private final TreeMap<Long, Duration> ways = new TreeMap<>();
    private long borrowed;

    RecordedTimes(Map<String, List<RecordedLeg>> legs, HallPlan plan) {
        this.plan = plan;
        legs.forEach((visit, all) -> all.stream().filter(RecordedLeg::served).forEach(leg -> note(visit, leg)));
    }

    private void note(String visit, RecordedLeg leg) {
        ways.put(number(visit), leg.way());
        Duration each = leg.serviceTime().dividedBy(leg.services().size());
        for (String service : leg.services()) {
            byVisit.computeIfAbsent(visit, id -> new HashMap<>())
                    .computeIfAbsent(service, id -> new ArrayDeque<>())
                    .add(each);
            byService.computeIfAbsent(service, id -> new TreeMap<>()).put(number(visit), each);
        }
    }

    /** How long the services of a leg take; what is taken of a visit's record is used up. */
    Duration serviceTime(String visit, Collection<String> services) {
        return services.stream().map(service -> serviceTime(visit, service)).reduce(Duration.ZERO, Duration::plus);
    }

    private Duration serviceTime(String visit, String service) {
        Deque<Duration> own = byVisit.getOrDefault(visit, Map.of()).getOrDefault(service, new ArrayDeque<>());
        if (!own.isEmpty()) {
            return own.remove();
        }
        borrowed++;
        return nearest(byService.getOrDefault(service, new TreeMap<>()), visit)
                .orElseGet(() -> Duration.ofSeconds(plan.service(service)
                        .map(HallPlan.Service::typicalServiceSeconds)
                        .orElse(0L)));
    }

    /** The way of a customer of whom there is no record. */
    Duration borrowedWay(String visit) {
        return nearest(ways, visit).orElse(Duration.ZERO);
    }

    private static Optional<Duration> nearest(TreeMap<Long, Duration> known, String visit) {
        Map.Entry<Long, Duration> before = known.floorEntry(number(visit));
        return Optional.ofNullable(before == null ? known.firstEntry() : before).map(Map.Entry::getValue);
    }

    /** How many service times were borrowed so far. */
    long borrowed() {
        return borrowed;
    }

    /** Visits are numbered in the order they came. */
    private static long number(String visit) {
        return Long.parseLong(visit, 1, visit.length(), 10);
    }
}
