package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.bench.Case.Known;
import io.yitaiqing.simulator.draw.Draws;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The engine held against queueing theory and published simulations, where the values are known.
 *
 * <p>Each case is simulated in independent replications; all intervals together hold with 99 % confidence (Bonferroni).
 * Where the known value was itself simulated, its noise is taken to be ours at its number of customers; where it was
 * published in few digits or with an interval, half a digit or the half width is added to ours.
 */
public final class Validation {

    private static final double JOINT_ERROR = 0.01;

    /** One compared figure; {@code low} and {@code high} are its interval. */
    public record Verdict(String name, double value, double expected, double low, double high) {

        /** Whether the known value lies in the interval. */
        public boolean pass() {
            return low <= expected && expected <= high;
        }
    }

    private final long seed;
    private final int replications;
    private final int customers;

    /** So many replications of so many customers each, of fewer where a case is dear. */
    public Validation(long seed, int replications, int customers) {
        this.seed = seed;
        this.replications = replications;
        this.customers = customers;
    }

    /** The cases whose names are wanted; each verdict is told as soon as it is known. */
    public List<Verdict> all(Predicate<String> wanted, Consumer<Verdict> told) {
        List<Case> cases = Stream.of(
                        ErlangCases.all(customers),
                        PriorityCases.all(customers),
                        SkillCases.all(customers),
                        TransientCases.all(customers),
                        PatienceCases.all(customers),
                        PolicyHallCases.all(customers),
                        DelayCases.all(customers),
                        ChainCases.all())
                .flatMap(List::stream)
                .filter(one -> wanted.test(one.name()))
                .toList();
        return judge(cases, told);
    }

    private List<Verdict> judge(List<Case> cases, Consumer<Verdict> told) {
        int figures = cases.stream().mapToInt(one -> one.figures().size()).sum();
        return cases.stream()
                .flatMap(one -> judge(one, 1 - JOINT_ERROR / figures).stream().peek(told))
                .toList();
    }

    private List<Verdict> judge(Case one, double confidence) {
        Draws draws = Draws.of(seed, 0).at(one.name());
        double[][] values = IntStream.range(0, replications)
                .parallel()
                .mapToObj(run -> one.run().apply(draws.at(run)))
                .toArray(double[][]::new);
        return IntStream.range(0, one.figures().size())
                .mapToObj(i -> {
                    Known known = one.figures().get(i);
                    double[] own = IntStream.range(0, replications)
                            .mapToDouble(run -> values[run][i])
                            .toArray();
                    Estimate estimate = Estimate.of(own, confidence);
                    double ours = replications * one.customers();
                    double both = known.published() == 0 ? 1 : Math.sqrt(1 + ours / known.published());
                    double half = estimate.halfWidth() * both + known.tolerance();
                    return new Verdict(
                            one.name() + " " + known.name(),
                            estimate.mean(),
                            known.value(),
                            estimate.mean() - half,
                            estimate.mean() + half);
                })
                .toList();
    }
}
