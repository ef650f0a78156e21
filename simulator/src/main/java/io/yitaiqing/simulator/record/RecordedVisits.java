package io.yitaiqing.simulator.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which visit of a hall is which of a recorded day, and what that tells of it. A visit of somebody else borrows the
 * times of the day's first customers.
 */
final class RecordedVisits {

    private static final String STRANGER = "v0";

    private final Map<String, String> here = new HashMap<>();
    private final Map<String, String> recorded = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Map<String, List<RecordedLeg>> legs = new HashMap<>();
    private final RecordedTimes times;

    RecordedVisits(DayFacts facts) {
        facts.legs().forEach((visit, all) -> legs.put(visit, new ArrayList<>(all)));
        this.times = new RecordedTimes(facts.legs(), facts.opening().plan());
    }

    /** A visit or booking of the record began, and this is its name here. */
    void began(String inRecord, String name, String service) {
        here.put(inRecord, name);
        recorded.put(name, inRecord);
        services.put(name, service);
    }

    /** The open visits of everybody, and what each waits for. */
    void saw(Map<String, String> visits) {
        visits.forEach(services::putIfAbsent);
    }

    String now(String inRecord) {
        return here.getOrDefault(inRecord, inRecord);
    }

    /** Whether a recorded visit or booking began here and no counter has called it. */
    boolean isFree(String inRecord) {
        return here.containsKey(inRecord) && !called.contains(here.get(inRecord));
    }

    /** A counter called a visit: the next of its legs that came to an end in the record. */
    Optional<RecordedLeg> called(String visit) {
        called.add(visit);
        List<RecordedLeg> left = legs.getOrDefault(recorded.getOrDefault(visit, STRANGER), new ArrayList<>());
        while (!left.isEmpty()) {
            RecordedLeg leg = left.removeFirst();
            if (leg.served() || leg.inVain()) {
                return Optional.of(leg);
            }
        }
        return Optional.empty();
    }

    /** The counter is done with it, and it may wait again. */
    void left(String visit) {
        called.remove(visit);
    }

    Duration borrowedWay(String visit) {
        return times.borrowedWay(recorded.getOrDefault(visit, STRANGER));
    }

    /** How long a visit is served of which the record tells no service. */
    Duration borrowedServiceTime(String visit) {
        String service = services.getOrDefault(visit, "");
        return times.serviceTime(recorded.getOrDefault(visit, STRANGER), List.of(service));
    }
}
