package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.Equipment;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.Shift;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
        List<Clerk> clerks,
        HallSettings settings) {

    /** Refuses norms that an alert could not tell apart, and hours torn by the start of the business day. */
    public HallPlan {
        services = Register.of(services, Service::id);
        counters = Register.of(counters, Place::id);
        clerks = Register.of(clerks, Clerk::id);
        Norm.distinct(settings.norms(), Alert.Cause.ALL);
        BusinessCalendar calendar = new BusinessCalendar(zone, settings.dayStartsAt());
        hours.opens()
                .ifPresent(
                        opens -> within("opening hours", opens, hours.closes().orElseThrow(), calendar));
        settings.admission().lunch().ifPresent(lunch -> within("a midday rest", lunch.from(), lunch.until(), calendar));
    }

    private static void within(String what, LocalTime from, LocalTime until, BusinessCalendar calendar) {
        if (!calendar.holds(from, until)) {
            throw new IllegalArgumentException("Expected " + what + " within one business day, which starts at "
                    + calendar.startsAt() + ", but got " + from + " to " + until + ".");
        }
    }

    /** A plan of which nothing special is said. */
    public HallPlan(
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
        this(
                id,
                name,
                nameEn,
                region,
                zone,
                hours,
                policy,
                roomCapacity,
                norms,
                services,
                counters,
                clerks,
                HallSettings.USUAL);
    }

    /**
     * One thing customers come for.
     *
     * @param prefix the letters its tickets begin with; a digit would mix up two series of numbers
     * @param targetSeconds the wait within which a visit counts as called in time
     * @param typicalServiceSeconds what one service usually takes
     * @param terms what it asks of counters and customers
     */
    public record Service(
            String id,
            String name,
            String nameEn,
            String prefix,
            long targetSeconds,
            long typicalServiceSeconds,
            ServiceTerms terms) {

        /** Refuses a prefix with digits. */
        public Service {
            if (prefix.chars().anyMatch(Character::isDigit)) {
                throw new IllegalArgumentException(
                        "Expected a ticket prefix without digits, but got '" + prefix + "'.");
            }
        }

        /** A service that asks nothing special. */
        public Service(
                String id, String name, String nameEn, String prefix, long targetSeconds, long typicalServiceSeconds) {
            this(id, name, nameEn, prefix, targetSeconds, typicalServiceSeconds, ServiceTerms.NONE);
        }
    }

    /**
     * A counter as built.
     *
     * @param name its number on the wall
     * @param services what it is made for
     * @param zone the part of the hall it stands in; empty where the hall has no zones
     * @param equipment the devices and programs it uses, shared ones too
     * @param kind who works there
     * @param tidal whether it opens only when the hall needs it (潮汐窗口)
     */
    public record Place(
            String id,
            String name,
            List<String> services,
            Optional<String> zone,
            List<String> equipment,
            Kind kind,
            boolean tidal) {

        /** Who works at a counter. */
        public enum Kind {
            /** A clerk who signs in. */
            STAFFED("staffed"),
            /** Nobody: a self-service terminal. */
            TERMINAL("terminal");

            private final String word;

            Kind(String word) {
                this.word = word;
            }

            @Override
            public String toString() {
                return word;
            }
        }

        /** A staffed counter of which nothing special is said. */
        public Place(String id, String name, List<String> services) {
            this(id, name, services, Optional.empty(), List.of(), Kind.STAFFED, false);
        }
    }

    /**
     * A clerk and what they can do.
     *
     * @param skills proficiency (1 to 5) in each service they know
     * @param inTraining those of them they still learn: they serve them when called by name, not by dispatch
     * @param languages what they speak, as BCP 47 tags; the hall's own need not be named
     * @param rota where they are planned to be; none: nothing is planned
     */
    public record Clerk(
            String id,
            String name,
            Map<String, Integer> skills,
            Set<String> inTraining,
            List<String> languages,
            List<Shift> rota) {

        /** A clerk of whom nothing special is said. */
        public Clerk(String id, String name, Map<String, Integer> skills) {
            this(id, name, skills, Set.of(), List.of(), List.of());
        }

        /** Whether they may serve a service that dispatch gave them. */
        public boolean masters(String service) {
            return skills.containsKey(service) && !inTraining.contains(service);
        }

        /** Whether they master anything that a counter is made for. */
        public boolean worksAt(Place place) {
            return place.services().stream().anyMatch(this::masters);
        }
    }

    /**
     * Standards of this hall.
     *
     * @param serviceLevelTarget the share of visits that shall be called within their target, 0 to 1
     * @param noShowAfterSeconds after how long a call that nobody follows ends as a no-show by itself
     */
    public record Norms(double serviceLevelTarget, Optional<Long> noShowAfterSeconds) {}

    /** When its business days begin and end. */
    public BusinessCalendar calendar() {
        return new BusinessCalendar(zone, settings.dayStartsAt());
    }

    /** The service with this id. */
    public Optional<Service> service(String id) {
        return Register.find(services, id);
    }

    /** The counter with this id. */
    public Optional<Place> counter(String id) {
        return Register.find(counters, id);
    }

    /** The clerk with this id. */
    public Optional<Clerk> clerk(String id) {
        return Register.find(clerks, id);
    }

    /** The segment with this id. */
    public Optional<Segment> segment(String id) {
        return Register.search(settings.segments(), Segment::id, id);
    }

    /** The norm with this id. */
    public Optional<Norm> norm(String id) {
        return Register.search(settings.norms(), Norm::id, id);
    }

    /** The device or program with this id. */
    public Optional<Equipment> equipment(String id) {
        return Register.search(settings.equipment(), Equipment::id, id);
    }

    /** This plan under another dispatch policy. */
    public HallPlan with(String policy, DispatchTerms terms) {
        return with(policy, counters, clerks, settings.dispatchedBy(terms));
    }

    /** This plan with one more counter. */
    HallPlan with(Place added) {
        return with(Stream.concat(counters.stream(), Stream.of(added)).toList(), clerks);
    }

    /** This plan without one counter. */
    HallPlan without(String counter) {
        return with(counters.stream().filter(c -> !c.id().equals(counter)).toList(), clerks);
    }

    /** This plan with one clerk changed. */
    HallPlan with(String clerk, UnaryOperator<Clerk> change) {
        return with(
                counters,
                clerks.stream()
                        .map(c -> c.id().equals(clerk) ? change.apply(c) : c)
                        .toList());
    }

    /** This plan with other counters and clerks. */
    public HallPlan with(List<Place> counters, List<Clerk> clerks) {
        return with(policy, counters, clerks, settings);
    }

    /** This plan as that of a hall with another id. */
    public HallPlan as(String other) {
        return with(other, policy, counters, clerks, settings);
    }

    private HallPlan with(String policy, List<Place> counters, List<Clerk> clerks, HallSettings settings) {
        return with(id, policy, counters, clerks, settings);
    }

    private HallPlan with(String id, String policy, List<Place> counters, List<Clerk> clerks, HallSettings settings) {
        return new HallPlan(
                id,
                name,
                nameEn,
                region,
                zone,
                hours,
                policy,
                roomCapacity,
                norms,
                services,
                counters,
                clerks,
                settings);
    }
}
