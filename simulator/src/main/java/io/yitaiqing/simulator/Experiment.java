package io.yitaiqing.simulator;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.Check;
import io.yitaiqing.simulator.scenario.Cohort;
import io.yitaiqing.simulator.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A scenario lived many times, each time by other people, on as many threads as given. */
public final class Experiment {

    /** Of so many replications the lines are kept, for a band needs no more. */
    static final int LINES_KEPT = 100;

    private static final int HALLS_DRAWN = 20;

    private final Scenario scenario;
    private final Map<String, HallPlan> plans;
    private final long seed;
    private final int threads;
    private final Watch watch;
    private final boolean digests;
    private final Map<String, List<String>> services = new LinkedHashMap<>();

    /** An experiment with a scenario in the halls of these plans; the same seed brings the same people. */
    public Experiment(Scenario scenario, Map<String, HallPlan> plans, long seed, int threads) {
        this(scenario, plans, seed, threads, Watch.EVERY_HALL, true);
    }

    /**
     * The same with only some halls under the auditor's eyes, whose logs are digested if they are to be compared with
     * those of another experiment.
     */
    public Experiment(
            Scenario scenario, Map<String, HallPlan> plans, long seed, int threads, Watch watch, boolean digests) {
        this.scenario = scenario;
        this.plans = plans;
        this.seed = seed;
        this.threads = threads;
        this.watch = watch;
        this.digests = digests;
        plans.forEach((id, plan) -> services.put(
                id,
                Stream.concat(plan.services().stream().map(HallPlan.Service::id), Stream.of(Values.ALL))
                        .toList()));
    }

    Results results(List<Map<String, HallRun>> done) {
        return new Results(scenario, plans, seed, done);
    }

    /** Makes so many replications; the result does not depend on the number of threads. */
    public Results run(int replications) {
        return new Study(List.of(this), threads).run(replications).getFirst();
    }

    /** One replication in one hall; its number brings its people. */
    HallRun replicate(int number, String hall) {
        HallPlan plan = plans.get(hall);
        boolean watched = watch.watches(hall);
        Optional<EventDigest> digest = watched && digests ? Optional.of(new EventDigest()) : Optional.empty();
        Replication.Outcome outcome = new Replication(scenario, plan, seed, number, watched, digest).live();
        List<Boolean> checks = new ArrayList<>();
        for (Check check : scenario.checks()) {
            checks.add(check.hall().equals(hall) && CheckJudge.holds(check, outcome, plan));
        }
        boolean drawn = number < LINES_KEPT && plans.size() <= HALLS_DRAWN;
        return new HallRun(
                Values.of(services.get(hall), outcome.byService()),
                outcome.totals(),
                outcome.occupancy(),
                outcome.load(),
                drawn ? lines(plan, outcome) : Map.of(),
                drawn ? unserved(plan, outcome) : Map.of(),
                checks,
                digest.map(EventDigest::hex).orElse(""));
    }

    /** The halls that are lived in, in their order. */
    Set<String> halls() {
        return plans.keySet();
    }

    private Map<String, int[]> lines(HallPlan plan, Replication.Outcome outcome) {
        List<Instant> points = SamplePoints.of(scenario, plan);
        Map<String, int[]> lines = new LinkedHashMap<>();
        plan.services()
                .forEach(service -> lines.put(
                        service.id(),
                        points.stream()
                                .mapToInt(at -> outcome.crowd().lines().at(service.id(), at))
                                .toArray()));
        return lines;
    }

    private Map<Cohort, double[]> unserved(HallPlan plan, Replication.Outcome outcome) {
        List<Instant> points = SamplePoints.of(scenario, plan);
        Map<Cohort, double[]> unserved = new LinkedHashMap<>();
        scenario.checks().stream()
                .filter(check -> check.hall().equals(plan.id()))
                .flatMap(check -> check.cohort().stream())
                .forEach(cohort -> Unserved.shares(cohort, outcome.crowd(), plan.zone(), points)
                        .ifPresent(shares -> unserved.put(cohort, shares)));
        return unserved;
    }

    /**
     * One replication in one hall, reduced to what reports need.
     *
     * @param totals what can be added up over halls
     * @param load by clerk
     * @param lines people in line by service at the {@link SamplePoints}; empty where nobody will draw them
     * @param unserved of the cohorts that checks follow, the share not served yet at the {@link SamplePoints}; empty
     *     where nobody will draw them
     * @param checks for each check of the scenario whether it held; false where it is about another hall
     * @param digest SHA-256 of the hall's event log, hexadecimal; empty where it was not digested
     */
    public record HallRun(
            Values values,
            Totals totals,
            double occupancy,
            Map<String, Double> load,
            Map<String, int[]> lines,
            Map<Cohort, double[]> unserved,
            List<Boolean> checks,
            String digest) {}
}
