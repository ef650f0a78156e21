package io.yitaiqing.simulator;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.measure.ClerkOccupancy;
import io.yitaiqing.measure.Occupancy;
import io.yitaiqing.measure.Sample;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.measure.Waits;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.population.Crowd;
import io.yitaiqing.simulator.population.Customer;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The days of a scenario in one hall, lived once in virtual time; audited where it is watched. */
final class Replication {

    private final Scenario scenario;
    private final HallPlan plan;
    private final DayCounts counts = new DayCounts();
    private final Waits waits = new Waits();
    private final Occupancy occupancy = new Occupancy();
    private final ClerkOccupancy clerks = new ClerkOccupancy();
    private final List<String> breaches = new ArrayList<>();
    private final Auditor auditor = new Auditor(breaches::add);
    private final boolean watched;
    private final VirtualWorld world;
    private final Crowd crowd;
    private final Instant end;

    Replication(
            Scenario scenario, HallPlan plan, long seed, int number, boolean watched, Optional<EventDigest> digest) {
        this.scenario = scenario;
        this.plan = plan;
        Instant start = scenario.firstDay().atStartOfDay(plan.zone()).toInstant();
        this.end = scenario.firstDay()
                .plusDays(scenario.days())
                .atStartOfDay(plan.zone())
                .toInstant();
        this.watched = watched;
        List<HallListener> listeners = new ArrayList<>(List.of(counts, waits, occupancy, clerks));
        if (watched) {
            listeners.add(auditor);
        }
        digest.ifPresent(listeners::add);
        this.world = new VirtualWorld(plan, Policies.rules(), start, listeners);
        CrowdPlan people = scenario.crowds().get(plan.id());
        this.crowd = new Crowd(world, plan, people, scenario.firstDay(), scenario.days(), Draws.of(seed, number));
    }

    /** Lives through all days; a breach of the hall's invariants is a bug. */
    Outcome live() {
        world.run(world.now());
        crowd.begin();
        for (Instant moment : SamplePoints.of(scenario, plan)) {
            world.run(moment);
            if (watched) {
                auditor.settled(world.hall(), world.now(), crowd.reaction());
            }
        }
        world.run(end);
        if (!breaches.isEmpty()) {
            throw new AssertionError(breaches.getFirst());
        }
        Map<String, EnumMap<Measure, Double>> byService = new TreeMap<>();
        Map<String, List<Customer>> people =
                crowd.customers().stream().collect(Collectors.groupingBy(Customer::service));
        plan.services()
                .forEach(service -> byService.put(
                        service.id(), measures(service.id(), people.getOrDefault(service.id(), List.of()))));
        ServiceLevel.Counts counted = plan.services().stream()
                .map(service -> counts.of(service.id()))
                .reduce(ServiceLevel.Counts::plus)
                .orElseThrow();
        Sample waited = waits.all(Waits.Times::waiting);
        byService.put(Values.ALL, measures(counted, waited, crowd.lines().longestOfAll(), crowd.customers()));
        double waitedSeconds = waited.size() == 0 ? 0 : waited.size() * waited.mean();
        Totals totals = new Totals(crowd.customers().size(), counted, waited.size(), waitedSeconds);
        Map<String, Double> load = new TreeMap<>();
        plan.clerks().forEach(clerk -> load.put(clerk.id(), clerks.of(clerk.id(), end)));
        return new Outcome(byService, totals, occupancy.total(end), load, crowd);
    }

    private EnumMap<Measure, Double> measures(String service, List<Customer> people) {
        int longest = crowd.lines().longest(service);
        return measures(counts.of(service), waits.of(service).waiting(), longest, people);
    }

    private static EnumMap<Measure, Double> measures(
            ServiceLevel.Counts counted, Sample waited, int longestLine, List<Customer> people) {
        Sample firstToDone = new Sample();
        people.forEach(c -> c.servedAt()
                .ifPresent(done ->
                        firstToDone.add(Duration.between(c.firstCame(), done).toMillis() / 3_600_000.0)));
        EnumMap<Measure, Double> measures = new EnumMap<>(Measure.class);
        measures.put(Measure.VISITS, (double) counted.issued());
        if (waited.size() > 0) {
            measures.put(Measure.MEAN_WAIT, waited.mean() / 60);
            measures.put(Measure.P90_WAIT, waited.quantile(0.9) / 60);
            measures.put(Measure.LONGEST_WAIT, waited.max() / 60);
        }
        measures.put(Measure.SERVICE_LEVEL, 100 * counted.level());
        measures.put(Measure.LEFT, (double) counted.left());
        measures.put(Measure.NO_SHOW, (double) counted.noShow());
        measures.put(Measure.MISSED, 100 * Misses.share(counted));
        measures.put(Measure.LONGEST_LINE, (double) longestLine);
        measures.put(Measure.PEOPLE, (double) people.size());
        measures.put(Measure.PEOPLE_SERVED, people.isEmpty() ? 100 : 100.0 * firstToDone.size() / people.size());
        if (firstToDone.size() > 0) {
            measures.put(Measure.FIRST_TO_DONE, firstToDone.mean());
        }
        measures.put(
                Measure.QUEUED_AGAIN,
                people.stream().mapToDouble(c -> c.cameAgain().size()).sum());
        return measures;
    }

    /**
     * What one replication came to in one hall.
     *
     * @param occupancy the share of their open time that all counters spent with visits
     * @param load the same of each clerk's signed-in time
     */
    record Outcome(
            Map<String, EnumMap<Measure, Double>> byService,
            Totals totals,
            double occupancy,
            Map<String, Double> load,
            Crowd crowd) {}
}
