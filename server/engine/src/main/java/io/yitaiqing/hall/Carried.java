package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What goes on across a day change: with the plan it is all a hall needs to continue.
 *
 * @param numbers how many of each were named so far
 * @param visits the open visits, oldest first
 * @param counters the counters that are not closed
 * @param appointments the bookings for later days
 * @param cases the followed cases that are not closed
 * @param alerts the alerts that are not resolved
 * @param dispatching what dispatch has to remember
 * @param failed the equipment that does not work, by its id
 */
public record Carried(
        Numbers numbers,
        List<Visit> visits,
        List<Counter> counters,
        List<Appointment> appointments,
        List<FollowedCase> cases,
        List<Alert> alerts,
        Dispatching dispatching,
        Map<String, Fault> failed) {

    /** The booked visits that began at the moment the day opened: the first visits of the new day. */
    public List<Visit> bookedAt(Instant opening) {
        return visits.stream()
                .filter(visit -> visit.state() == VisitState.BOOKED)
                .filter(visit -> visit.since().equals(opening))
                .toList();
    }

    /**
     * How many names of each kind were given in the hall's whole line, so that none repeats.
     */
    public record Numbers(long visits, long calls, long appointments, long cases, long alerts) {}

    /**
     * What dispatch has to remember.
     *
     * @param policyVersion how often the hall's policy was set in its whole line
     * @param priorityInARow how many visits with a head start were called since another one was
     * @param overtaken how often open visits were overtaken, by visit
     */
    public record Dispatching(long policyVersion, int priorityInARow, Map<String, Overtaken> overtaken) {

        /** The same for a hall whose policy has another version. */
        public Dispatching withVersion(long version) {
            return new Dispatching(version, priorityInARow, overtaken);
        }
    }

    /** Nothing carried: the first day of a hall. */
    public static final Carried NOTHING = new Carried(
            new Numbers(0, 0, 0, 0, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Dispatching(0, 0, Map.of()),
            Map.of());
}
