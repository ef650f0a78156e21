package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Observations;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Results.Verdict;
import io.yitaiqing.simulator.Values;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.ScenarioFile.Assumption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a report tells: things that were tried or lived through, side by side, with intervals.
 *
 * @param story what it is about
 * @param kind what one observation is
 * @param level the confidence of every interval by itself, 0 to 1
 * @param notes what whoever reads the figures must know of how they came about
 */
public record Findings(Words title, Words story, Kind kind, double level, List<Words> notes, List<Column> columns) {

    /** What one observation is, and so what may be subtracted from what. */
    public enum Kind {
        /** A replication: the same number brought the same people to every column. */
        REPLICATIONS(new Words("次模拟", "replications"), new Words("同一批人，成对比较", "same people, paired")),
        /** A recorded day: the days of one column have nothing to do with those of another. */
        DAYS(new Words("个营业日", "days"), new Words("不同的日子，不成对（Welch）", "different days, unpaired (Welch)"));

        private final Words unit;
        private final Words comparison;

        Kind(Words unit, Words comparison) {
            this.unit = unit;
            this.comparison = comparison;
        }

        Words unit() {
            return unit;
        }

        Words comparison() {
            return comparison;
        }
    }

    /**
     * One of the things.
     *
     * @param name in one word, for files
     * @param words for people
     * @param reference which column it is held against
     * @param checks of the scenario, where it was tried as it is
     */
    public record Column(
            String name,
            Words words,
            Observations seen,
            OptionalInt reference,
            List<Verdict> checks,
            List<Assumption> assumptions) {}

    /** The halls in all columns. */
    Map<String, HallPlan> halls() {
        return columns.getFirst().seen().plans();
    }

    /** The columns that were seen in a hall. */
    List<Integer> columnsOf(String hall) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).seen().plans().containsKey(hall))
                .boxed()
                .toList();
    }

    /** The letter of a column: A, B, ..., Z, AA, ... */
    public static String letter(int column) {
        return (column < 26 ? "" : letter(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /** The mean of a measure in a column with its interval. */
    public Estimate estimate(int column, String hall, String service, Measure measure) {
        return Estimate.ofKnown(columns.get(column).seen().values(hall, service, measure), level);
    }

    /** How a column differs from its reference; empty where it has none in this hall. */
    public Optional<Estimate> difference(int column, String hall, String service, Measure measure) {
        return reference(column, hall)
                .map(from -> subtract(
                        columns.get(column).seen().values(hall, service, measure),
                        columns.get(from).seen().values(hall, service, measure)));
    }

    Optional<Integer> reference(int column, String hall) {
        OptionalInt from = columns.get(column).reference();
        boolean there = from.isPresent()
                && columns.get(from.getAsInt()).seen().plans().containsKey(hall)
                && columns.get(column).seen().plans().containsKey(hall);
        return there ? Optional.of(from.getAsInt()) : Optional.empty();
    }

    /** Whether the same things happened as in the reference, every time: then nothing more is to be said. */
    boolean identical(int column, String hall) {
        return reference(column, hall)
                .filter(from -> columns.get(column).seen() instanceof Results ours
                        && columns.get(from).seen() instanceof Results theirs
                        && ours.sameAs(theirs, hall))
                .isPresent();
    }

    Estimate subtract(double[] ours, double[] theirs) {
        return switch (kind) {
            case REPLICATIONS -> Estimate.ofPairs(ours, theirs, level);
            case DAYS -> Estimate.ofTwo(ours, theirs, level);
        };
    }

    /** A clerk's occupancy, in percent. */
    Estimate load(int column, String hall, String clerk) {
        double[] shares = columns.get(column).seen().load(hall, clerk).clone();
        Arrays.setAll(shares, i -> 100 * shares[i]);
        return Estimate.ofKnown(shares, level);
    }

    /** The service of which the largest share is late or leaves. */
    Optional<HallPlan.Service> worst(int column, String hall) {
        return columns.get(column).seen().plans().get(hall).services().stream()
                .filter(service -> !Double.isNaN(missed(column, hall, service.id())))
                .max(Comparator.comparingDouble(service -> missed(column, hall, service.id())));
    }

    private double missed(int column, String hall, String service) {
        return estimate(column, hall, service, Measure.MISSED).mean();
    }

    /** The services of a hall, and after them all together. */
    public static List<String> rows(HallPlan plan) {
        return Stream.concat(plan.services().stream().map(HallPlan.Service::id), Stream.of(Values.ALL))
                .toList();
    }

    /** The name of a service, or of all together. */
    public static Words name(HallPlan plan, String service) {
        return plan.service(service)
                .map(row -> new Words(row.name(), row.nameEn()))
                .orElse(new Words("全部业务", "All services"));
    }

    /** The level as a percentage, such as {@code 95 %}. */
    String percent() {
        return Numbers.trimmed(100 * level) + " %";
    }
}
