package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.draw.Draws;
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
     * @param left the share who left
     * @param worstMissing the missing share of the worst service
     * @param meanWaitSeconds the mean wait of all customers
     * @param overtaken the share of visits that were overtaken
     * @param mostOvertakes how often any visit was overtaken at most
     * @param change the change of the missing share from first come first served, as a share of that
     * @param lateChange the same of those alone who stayed and waited longer than the target
     * @param worse in how many halls more miss beyond noise, all halls together judged with 95 % confidence
     */
    public record Row(
            String where,
            String policy,
            double load,
            double missing,
            double left,
            double worstMissing,
            double meanWaitSeconds,
            double overtaken,
            int mostOvertakes,
            Estimate change,
            Estimate lateChange,
            int worse) {

        private Row worseIn(int halls) {
            return new Row(
                    where,
                    policy,
                    load,
                    missing,
                    left,
                    worstMissing,
                    meanWaitSeconds,
                    overtaken,
                    mostOvertakes,
                    change,
                    lateChange,
                    halls);
        }
    }

    /** One replication. */
    private record Run(
            double missing, double left, double worst, double waitSeconds, double overtaken, int mostOvertakes) {

        private static Run of(Measured measured) {
            Tally all = measured.all();
            return new Run(
                    all.missing(),
                    all.abandonment(),
                    measured.worstMissing(),
                    all.meanWait(),
                    all.overtaken(),
                    all.mostOvertakes());
        }

        private double late() {
            return missing - left;
        }
    }

    /** The replications of a policy in each of some halls. */
    private record Results(List<List<Run>> halls) {

        /** A figure of each replication, the mean over the halls. */
        private double[] each(ToDoubleFunction<Run> of) {
            return IntStream.range(0, halls.get(0).size())
                    .mapToDouble(run -> halls.stream()
                            .mapToDouble(hall -> of.applyAsDouble(hall.get(run)))
                            .average()
                            .orElseThrow())
                    .toArray();
        }

        private double mean(ToDoubleFunction<Run> of) {
            return Arrays.stream(each(of)).average().orElseThrow();
        }

        private int mostOvertakes() {
            return halls.stream()
                    .flatMap(List::stream)
                    .mapToInt(Run::mostOvertakes)
                    .max()
                    .orElseThrow();
        }

        /** How far a figure is from that of another policy, as a share of its mean. */
        private Estimate change(Results from, ToDoubleFunction<Run> of, double confidence) {
            double[] mine = each(of);
            double[] theirs = from.each(of);
            double mean = from.mean(of);
            double[] changes = IntStream.range(0, mine.length)
                    .mapToDouble(run -> mean == 0 ? 0 : (mine[run] - theirs[run]) / mean)
                    .toArray();
            return Estimate.of(changes, confidence);
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
        List<List<List<Run>>> runs = new ArrayList<>();
        contenders.forEach(one -> runs.add(new ArrayList<>()));
        int[] worse = new int[contenders.size()];
        for (RandomHall hall : halls) {
            for (int i = 0; i < worse.length; i++) {
                List<Run> own = run(hall, contenders.get(i), load);
                runs.get(i).add(own);
                Results first = new Results(List.of(runs.get(0).getLast()));
                Row row = row("" + hall.number(), contenders.get(i), load, new Results(List.of(own)), first);
                worse[i] += row.worse();
                told.accept(row);
            }
        }
        Results first = new Results(runs.get(0));
        return IntStream.range(0, worse.length)
                .mapToObj(i -> row("all", contenders.get(i), load, new Results(runs.get(i)), first)
                        .worseIn(worse[i]))
                .toList();
    }

    private List<Run> run(RandomHall hall, Contender contender, double load) {
        HallModel model = contender.sets().apply(hall.at(load));
        Draws draws = Draws.of(size.seed(), hall.number());
        return IntStream.range(0, size.replications())
                .parallel()
                .mapToObj(run -> new SimulatedHall(model, draws.at(run)).run(size.customers() / 5, size.customers()))
                .map(Run::of)
                .toList();
    }

    private Row row(String where, Contender contender, double load, Results mine, Results first) {
        double jointly = 1 - (1 - CONFIDENCE) / halls.size();
        return new Row(
                where,
                contender.name(),
                load,
                mine.mean(Run::missing),
                mine.mean(Run::left),
                mine.mean(Run::worst),
                mine.mean(Run::waitSeconds),
                mine.mean(Run::overtaken),
                mine.mostOvertakes(),
                mine.change(first, Run::missing, CONFIDENCE),
                mine.change(first, Run::late, CONFIDENCE),
                mine.change(first, Run::missing, jointly).low() > 0 ? 1 : 0);
    }
}
