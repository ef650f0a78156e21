package io.yitaiqing.hall;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a hall is made of on a business day: its services, counters, clerks, hours and rules.
 *
 * @param policy the name of the dispatch policy
 * @param roomCapacity how many people can wait inside before the queue reaches the street
 */
public record HallPlan(
        String id,
        String name,
        String nameEn,
        String region,
        ZoneId zone,
        Hours hours,
        String policy,
        int roomCapacity,
        Norms norms,
        List<Service> services,
        List<Place> counters,
        List<Clerk> clerks) {

    /**
     * One thing customers come for.
     *
     * @param prefix the letters its tickets begin with; a digit would mix up two series of numbers
     * @param targetSeconds the wait within which a visit counts as called in time
     * @param typicalServiceSeconds what one service usually takes
     */
    public record Service(
            String id, String name, String nameEn, String prefix, long targetSeconds, long typicalServiceSeconds) {

        /** Refuses a prefix with digits. */
        public Service {
            if (prefix.chars().anyMatch(Character::isDigit)) {
                throw new IllegalArgumentException(
                        "Expected a ticket prefix without digits, but got '" + prefix + "'.");
            }
        }
    }

    /** A counter as built: its number on the wall and the services it is equipped for. */
    public record Place(String id, String name, List<String> services) {}

    /** A clerk and their proficiency (1 to 5) in each service they may serve. */
    public record Clerk(String id, String name, Map<String, Integer> skills) {}

    /**
     * Standards of this hall.
     *
     * @param serviceLevelTarget the share of visits that shall be called within their target, 0 to 1
     * @param noShowAfterSeconds after how long a call that nobody follows ends as a no-show by itself
     */
    public record Norms(double serviceLevelTarget, Optional<Long> noShowAfterSeconds) {}

    /** The service with this id. */
    public Optional<Service> service(String id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** The counter with this id. */
    public Optional<Place> counter(String id) {
        return counters.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The clerk with this id. */
    public Optional<Clerk> clerk(String id) {
        return clerks.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** What a clerk may serve at a counter: what it is equipped for and they are skilled in, in the counter's order. */
    public List<String> abilities(Place place, Clerk clerk) {
        return place.services().stream().filter(clerk.skills()::containsKey).toList();
    }
}
