package io.yitaiqing.simulator;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.Check;
import io.yitaiqing.simulator.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A scenario lived many times, each time by other people, on as many threads as given. */
public final class Experiment {

    private final Scenario scenario;
    private final Map<String, HallPlan> plans;
    private final long seed;
    private final int threads;

    /** An experiment with a scenario in the halls of these plans; the same seed brings the same people. */
    public Experiment(Scenario scenario, Map<String, HallPlan> plans, long seed, int threads) {
        this.scenario = scenario;
        this.plans = plans;
        this.seed = seed;
        this.threads = threads;
    }

    /** Makes so many replications; the result does not depend on the number of threads. */
    public Results run(int replications) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Map<String, HallRun>>> runs = new ArrayList<>();
            for (int i = 0; i < replications; i++) {
                int number = i;
                Callable<Map<String, HallRun>> one = () -> replicate(number);
                runs.add(pool.submit(one));
            }
            List<Map<String, HallRun>> done = new ArrayList<>();
            for (Future<Map<String, HallRun>> run : runs) {
                done.add(run.get());
            }
            return new Results(scenario, plans, seed, done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The experiment was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A replication failed.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Map<String, HallRun> replicate(int number) {
        Map<String, HallRun> runs = new LinkedHashMap<>();
        plans.forEach((id, plan) -> {
            EventDigest digest = new EventDigest();
            Replication.Outcome outcome = new Replication(scenario, plan, seed, number, List.of(digest)).live();
            List<Boolean> checks = new ArrayList<>();
            for (Check check : scenario.checks()) {
                checks.add(check.hall().equals(id) && CheckJudge.holds(check, outcome, plan));
            }
            runs.put(
                    id,
                    new HallRun(outcome.byService(), outcome.occupancy(), lines(plan, outcome), checks, digest.hex()));
        });
        return runs;
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

    /**
     * One replication in one hall, reduced to what reports need.
     *
     * @param lines people in line by service at the {@link SamplePoints}
     * @param checks for each check of the scenario whether it held; false where it is about another hall
     * @param digest SHA-256 of the hall's event log, hexadecimal
     */
    public record HallRun(
            Map<String, ? extends Map<Measure, Double>> byService,
            double occupancy,
            Map<String, int[]> lines,
            List<Boolean> checks,
            String digest) {}
}
