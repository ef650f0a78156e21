package io.yitaiqing.simulator;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Experiment.HallRun;
import io.yitaiqing.simulator.scenario.Check;
import io.yitaiqing.simulator.scenario.Cohort;
import io.yitaiqing.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** What all replications of an experiment came to. */
public record Results(Scenario scenario, Map<String, HallPlan> plans, long seed, List<Map<String, HallRun>> runs)
        implements Observations {

    /** A check and in how many of the replications it held. */
    public record Verdict(Check check, int held, int of) {

        /** So improbable a number of replications in which a check holds, or a smaller one, is no chance. */
        private static final double DOUBT = 0.05;

        /** Whether it held in at least the share that was asked. */
        public boolean passed() {
            return held >= Math.ceil(check.share() * of - 1e-9);
        }

        /**
         * Whether it held in fewer than can be chance, were the share what was asked (exact binomial test). What
         * neither passed nor failed is open: the replications are too few to tell.
         */
        public boolean failed() {
            return !passed() && BinomialDistribution.of(of, check.share()).cumulativeProbability(held) < DOUBT;
        }

        /** In how many it held, as a share with an exact interval. */
        public Proportion proportion() {
            return new Proportion(held, of);
        }
    }

    /** How many replications were made. */
    public int replications() {
        return runs.size();
    }

    @Override
    public int count() {
        return runs.size();
    }

    @Override
    public double[] values(String hall, String service, Measure measure) {
        return runs.stream()
                .mapToDouble(run -> run.get(hall).values().of(service, measure))
                .toArray();
    }

    /** The mean of a measure with its 95 % interval. */
    public Estimate estimate(String hall, String service, Measure measure) {
        return Estimate.ofKnown(values(hall, service, measure), 0.95);
    }

    /** The mean difference of a measure from other results on the same people, with its paired 95 % interval. */
    public Estimate difference(Results from, String hall, String service, Measure measure) {
        return Estimate.ofPairs(values(hall, service, measure), from.values(hall, service, measure), 0.95);
    }

    @Override
    public double[] load(String hall, String clerk) {
        return runs.stream()
                .mapToDouble(run -> run.get(hall).load().getOrDefault(clerk, 0.0))
                .toArray();
    }

    /** What happened in all halls together, by replication. */
    public List<Totals> totals() {
        return runs.stream()
                .map(run -> run.values().stream()
                        .map(HallRun::totals)
                        .reduce(Totals::plus)
                        .orElseThrow())
                .toList();
    }

    /** What happened in one hall in all replications together. */
    public Totals totals(String hall) {
        return runs.stream()
                .map(run -> run.get(hall).totals())
                .reduce(Totals::plus)
                .orElseThrow();
    }

    /** Of how many replications, from the first on, the lines were kept. */
    public int linesKept() {
        return Math.min(runs.size(), Experiment.LINES_KEPT);
    }

    /** Whether the lines of a hall were kept. */
    public boolean drawn(String hall) {
        return !runs.isEmpty() && !runs.getFirst().get(hall).lines().isEmpty();
    }

    /** Whether it was kept who of a cohort of a hall was not served yet. */
    public boolean follows(String hall, Cohort cohort) {
        return runs.stream().anyMatch(run -> run.get(hall).unserved().containsKey(cohort));
    }

    /** Whether the mean wait of all people of each hall is known exactly enough. */
    public boolean exact(Precision precision, double confidence) {
        return meanWaits(confidence).stream().allMatch(precision::reached);
    }

    /** The mean wait of all people of each hall, in minutes. */
    public List<Estimate> meanWaits(double confidence) {
        return plans.keySet().stream()
                .map(hall -> Estimate.ofKnown(values(hall, Values.ALL, Measure.MEAN_WAIT), confidence))
                .toList();
    }

    /** Whether in every replication the same things happened in a hall as in other results. */
    public boolean sameAs(Results other, String hall) {
        return digests(hall).stream().noneMatch(String::isEmpty)
                && digests(hall).equals(other.digests(hall));
    }

    private List<String> digests(String hall) {
        return runs.stream().map(run -> run.get(hall).digest()).toList();
    }

    /** The share of their open time that all counters of a hall spent with a visit. */
    public Estimate occupancy(String hall) {
        return Estimate.of(
                runs.stream().mapToDouble(run -> run.get(hall).occupancy()).toArray());
    }

    /** The checks of the scenario on the halls that were run, judged over all replications. */
    public List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < scenario.checks().size(); i++) {
            int index = i;
            Check check = scenario.checks().get(i);
            if (!runs.getFirst().containsKey(check.hall())) {
                continue;
            }
            int held = (int) runs.stream()
                    .filter(run -> run.get(check.hall()).checks().get(index))
                    .count();
            verdicts.add(new Verdict(check, held, runs.size()));
        }
        return verdicts;
    }
}
