package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.bench.MarkovHall.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The engine held against queueing theory: M/M/c (Erlang C) and M/M/c+M (Erlang A), where exact values are known.
 *
 * <p>Each case is simulated in independent replications; all intervals together hold with 99 % confidence (Bonferroni).
 */
public final class Validation {

    private static final double JOINT_ERROR = 0.01;
    private static final double[] QUANTILES = {0.8, 0.9, 0.95, 0.99};

    /** One compared figure; {@code low} and {@code high} are its interval. */
    public record Verdict(String name, double value, double expected, double low, double high) {

        /** Whether the exact value lies in the interval. */
        public boolean pass() {
            return low <= expected && expected <= high;
        }
    }

    private record Figure(String name, double expected, ToDoubleFunction<Measured> measured) {}

    private record Queue(String name, int counters, double arrivalRate, double impatience, List<Figure> figures) {}

    private final long seed;
    private final int replications;
    private final int customers;

    /** So many replications of so many customers each. */
    public Validation(long seed, int replications, int customers) {
        this.seed = seed;
        this.replications = replications;
        this.customers = customers;
    }

    /** All cases. */
    public List<Verdict> all() {
        List<Queue> delay = List.of(
                delaySystem(1, 0.8),
                delaySystem(2, 0.8),
                delaySystem(3, 0.9),
                delaySystem(5, 0.9),
                delaySystem(8, 0.9),
                delaySystem(10, 0.9),
                delaySystem(12, 0.9),
                delaySystem(20, 0.95),
                delaySystem(60, 0.95));
        return judge(delay, patienceSystems());
    }

    /** A few small cases. */
    public List<Verdict> few() {
        return judge(
                List.of(delaySystem(1, 0.8), delaySystem(3, 0.9)),
                patienceSystems().subList(1, 2));
    }

    private List<Verdict> judge(List<Queue> delay, List<Queue> patience) {
        List<Queue> queues = new ArrayList<>(delay);
        queues.addAll(patience);
        int figures = queues.stream().mapToInt(queue -> queue.figures().size()).sum();
        double confidence = 1 - JOINT_ERROR / figures;
        List<Verdict> verdicts = new ArrayList<>();
        for (Queue queue : queues) {
            List<Measured> runs = IntStream.range(0, replications)
                    .parallel()
                    .mapToObj(i -> new MarkovHall(
                                    queue.counters(),
                                    queue.arrivalRate(),
                                    queue.impatience(),
                                    new SplittableRandom(
                                            seed * 1_000_003 + queue.name().hashCode() * 31L + i))
                            .run(customers / 5, customers))
                    .toList();
            for (Figure figure : queue.figures()) {
                Estimate estimate =
                        Estimate.of(runs.stream().mapToDouble(figure.measured()).toArray(), confidence);
                verdicts.add(new Verdict(
                        queue.name() + " " + figure.name(),
                        estimate.mean(),
                        figure.expected(),
                        estimate.low(),
                        estimate.high()));
            }
        }
        return verdicts;
    }

    private static Queue delaySystem(int counters, double utilisation) {
        double load = counters * utilisation;
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("E[W]", Erlang.meanWait(counters, load), Measured::meanWait));
        figures.add(new Figure("P(W>0)", Erlang.waits(counters, load), run -> 1 - run.within(0)));
        for (double p : QUANTILES) {
            double quantile = Erlang.waitQuantile(counters, load, p);
            figures.add(new Figure(
                    String.format(Locale.ROOT, "P(W<=P%.0f=%.3f)", 100 * p, quantile), p, run -> run.within(quantile)));
        }
        return new Queue(
                String.format(Locale.ROOT, "M/M/%d rho=%.2f", counters, utilisation), counters, load, 0, figures);
    }

    /** The exact values of M/M/10+M with patience of rate 0.2, from its birth and death equations. */
    private static List<Queue> patienceSystems() {
        return List.of(
                patienceSystem(10, 0.28437, 0.07769, 3.88464, 0.38393),
                patienceSystem(9, 0.46373, 0.04443, 1.99928, 0.21577),
                patienceSystem(12, 0.05550, 0.17742, 10.64526, 0.93580));
    }

    private static Queue patienceSystem(double rate, double noWait, double leaves, double line, double wait) {
        return new Queue(
                "M/M/10+M(0.2) lambda=" + Math.round(rate),
                10,
                rate,
                0.2,
                List.of(
                        new Figure(
                                "P(W=0)",
                                noWait,
                                run -> run.within(0) * run.waits().size() / run.came()),
                        new Figure("P(ab)", leaves, run -> (double) run.left() / run.came()),
                        new Figure("E[Q]", line, Measured::meanLine),
                        new Figure("E[W|S]", wait, Measured::meanWait)));
    }
}
