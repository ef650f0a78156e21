package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.population.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Policies compared in random halls, where each of them meets the same people. */
public final class PolicyBench {

    private static final double CONFIDENCE = 0.95;

    /** Which policies are compared with first come first served. */
    public enum Question {
        /** Every preset with the usual guarantees. */
        POLICIES,
        /** The default under other caps of overtaking. */
        CAPS,
        /** The default with other offsets. */
        OFFSETS;

        private List<Contender> contenders() {
            return switch (this) {
                case POLICIES -> Contender.presets();
                case CAPS -> Contender.caps();
                case OFFSETS -> Contender.offsets();
            };
        }
    }

    /**
     * How much is simulated.
     *
     * @param customers how many are measured in a replication, after a fifth as many that are not
     */
    public record Size(long seed, int halls, int replications, int customers) {}

    /**
     * A policy at a load in one hall, or on average over halls.
     *
     * @param where the hall
     * @param missing the share of customers who waited longer than the target or left
     * @param worstMissing the same of the worst service
     * @param meanWaitSeconds the mean wait of all customers
     * @param overtaken the share of visits that were overtaken
     * @param mostOvertakes how often any visit was overtaken at most
     * @param change the change of the missing share from first come first served, as a share of that
     * @param worse in how many halls more miss beyond noise, all halls together judged with 95 % confidence
     */
    public record Row(
            String where,
            String policy,
            double load,
            double missing,
            double worstMissing,
            double meanWaitSeconds,
            double overtaken,
            int mostOvertakes,
            Estimate change,
            int worse) {}

    private record Results(Measured[] runs) {
        double mean(ToDoubleFunction<Measured> of) {
            return Arrays.stream(runs).mapToDouble(of).average().orElseThrow();
        }

        double[] missing() {
            return Arrays.stream(runs).mapToDouble(run -> run.all().missing()).toArray();
        }

        int mostOvertakes() {
            return Arrays.stream(runs)
                    .mapToInt(run -> run.all().mostOvertakes())
                    .max()
                    .orElseThrow();
        }
    }

    private final Size size;
    private final List<RandomHall> halls;

    /** A comparison of such a size. */
    public PolicyBench(Size size) {
        this.size = size;
        this.halls =
                IntStream.rangeClosed(1, size.halls()).mapToObj(RandomHall::of).toList();
    }

    /** Compares at one load: one row for each policy over all halls; the rows of each hall are told as they come. */
    public List<Row> compare(Question question, double load, Consumer<Row> told) {
        List<Contender> contenders = question.contenders();
        List<List<Row>> rows = new ArrayList<>();
        double[][] changes = new double[contenders.size()][size.replications()];
        for (RandomHall hall : halls) {
            List<Results> results =
                    contenders.stream().map(one -> run(hall, one, load)).toList();
            List<Row> ofHall = new ArrayList<>();
            for (int i = 0; i < contenders.size(); i++) {
                double[] change = change(results.get(i), results.get(0));
                for (int run = 0; run < change.length; run++) {
                    changes[i][run] += change[run] / halls.size();
                }
                Row row = row(hall, contenders.get(i), load, results.get(i), change);
                ofHall.add(row);
                told.accept(row);
            }
            rows.add(ofHall);
        }
        return IntStream.range(0, contenders.size())
                .mapToObj(i -> average(rows.stream().map(one -> one.get(i)).toList(), changes[i]))
                .toList();
    }

    private Results run(RandomHall hall, Contender contender, double load) {
        HallModel model = contender.sets().apply(hall.at(load));
        Draws draws = Draws.of(size.seed(), hall.number());
        return new Results(IntStream.range(0, size.replications())
                .parallel()
                .mapToObj(run -> new SimulatedHall(model, draws.at(run)).run(size.customers() / 5, size.customers()))
                .toArray(Measured[]::new));
    }

    /** By replication: how many more missed than under the other policy, as a share of its mean. */
    private static double[] change(Results one, Results other) {
        double[] mine = one.missing();
        double[] theirs = other.missing();
        double mean = Arrays.stream(theirs).average().orElseThrow();
        return IntStream.range(0, mine.length)
                .mapToDouble(run -> mean == 0 ? 0 : (mine[run] - theirs[run]) / mean)
                .toArray();
    }

    private Row row(RandomHall hall, Contender contender, double load, Results results, double[] change) {
        boolean worse = Estimate.of(change, 1 - (1 - CONFIDENCE) / halls.size()).low() > 0;
        return new Row(
                "" + hall.number(),
                contender.name(),
                load,
                results.mean(run -> run.all().missing()),
                results.mean(Measured::worstMissing),
                results.mean(run -> run.all().meanWait()),
                results.mean(run -> run.all().overtaken()),
                results.mostOvertakes(),
                Estimate.of(change, CONFIDENCE),
                worse ? 1 : 0);
    }

    private static Row average(List<Row> rows, double[] change) {
        return new Row(
                "all",
                rows.get(0).policy(),
                rows.get(0).load(),
                mean(rows, Row::missing),
                mean(rows, Row::worstMissing),
                mean(rows, Row::meanWaitSeconds),
                mean(rows, Row::overtaken),
                rows.stream().mapToInt(Row::mostOvertakes).max().orElseThrow(),
                Estimate.of(change, CONFIDENCE),
                rows.stream().mapToInt(Row::worse).sum());
    }

    private static double mean(List<Row> rows, ToDoubleFunction<Row> of) {
        return rows.stream().mapToDouble(of).average().orElseThrow();
    }
}
