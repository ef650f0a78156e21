package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Totals;
import io.yitaiqing.simulator.Watch;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What a study of more halls came to than anybody reads one by one: all of them together, and the worst. */
public final class Province {

    private static final int HALLS_TOLD_EACH_MOST = 20;
    private static final int WORST = 10;

    private final List<Combination> combinations;
    private final List<Results> results;
    private final double level;

    /** What happened together in a province. */
    private enum Sum {
        PEOPLE("people", 0, Totals::people),
        TICKETS("tickets", 0, totals -> totals.counts().issued()),
        MEAN_WAIT("mean wait (min)", 1, Totals::meanWaitMinutes),
        MISSED("late or left (%)", 1, Totals::missedPercent),
        LEFT("left", 0, totals -> totals.counts().left()),
        NO_SHOW("no-show", 0, totals -> totals.counts().noShow());

        private final String words;
        private final int decimals;
        private final ToDoubleFunction<Totals> of;

        Sum(String words, int decimals, ToDoubleFunction<Totals> of) {
            this.words = words;
            this.decimals = decimals;
            this.of = of;
        }

        double[] values(Results results) {
            return results.totals().stream().mapToDouble(of).toArray();
        }
    }

    /** The results of combinations, in their order. */
    public Province(List<Combination> combinations, List<Results> results, double level) {
        this.combinations = combinations;
        this.results = results;
        this.level = level;
    }

    /** Whether a study has so many halls that they are told together. */
    public static boolean is(List<Combination> combinations) {
        return combinations.stream().anyMatch(one -> one.plans().size() > HALLS_TOLD_EACH_MOST);
    }

    /** Prints the sums of each combination, how they differ, and the worst halls of each. */
    public void print(PrintWriter out) {
        var first = combinations.getFirst().file().scenario();
        out.println(first.name() + "  " + first.nameEn());
        for (int i = 0; i < results.size(); i++) {
            out.printf(
                    "%n%s  %s  (%s): %d halls, %d replications%n",
                    Findings.letter(i),
                    combinations.get(i).words().english(),
                    combinations.get(i).name(),
                    results.get(i).plans().size(),
                    results.get(i).count());
            TextTable.table(sums(i), out);
            out.printf(
                    "%nThe %d halls with the longest mean wait:%n",
                    Math.min(WORST, results.get(i).plans().size()));
            TextTable.table(worst(results.get(i)), out);
        }
        Set<String> halls = combinations.getFirst().plans().keySet();
        out.printf(
                "%nThe invariants were audited in %d of the %d halls, and hold there.%n",
                halls.stream().filter(Watch.ONE_IN_TWENTY::watches).count(), halls.size());
    }

    private List<List<String>> sums(int column) {
        OptionalInt reference = combinations.get(column).reference();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "", "all halls", reference.isPresent() ? "change from " + Findings.letter(reference.getAsInt()) : ""));
        for (Sum sum : Sum.values()) {
            double[] values = sum.values(results.get(column));
            String change = reference.isEmpty()
                    ? ""
                    : Numbers.shown(
                            Estimate.ofPairs(values, sum.values(results.get(reference.getAsInt())), level),
                            sum.decimals,
                            true);
            rows.add(List.of(sum.words, Numbers.shown(Estimate.of(values, level), sum.decimals, false), change));
        }
        return rows;
    }

    private static List<List<String>> worst(Results results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("hall", "counters", "people", "mean wait (min)", "late or left (%)"));
        results.plans().keySet().stream()
                .map(hall -> Map.entry(hall, results.totals(hall)))
                .filter(hall -> hall.getValue().waits() > 0)
                .sorted(Comparator.comparingDouble(hall -> -hall.getValue().meanWaitMinutes()))
                .limit(WORST)
                .forEach(hall -> rows.add(List.of(
                        hall.getKey(),
                        Integer.toString(
                                results.plans().get(hall.getKey()).counters().size()),
                        Long.toString(Math.round((double) hall.getValue().people() / results.count())),
                        Numbers.shown(new Estimate(hall.getValue().meanWaitMinutes(), Double.NaN), 1, false),
                        Numbers.shown(new Estimate(hall.getValue().missedPercent(), Double.NaN), 1, false))));
        return rows;
    }

    /** One line a combination and hall, over all replications. */
    String csv() {
        StringBuilder csv = new StringBuilder("alternative,hall,region,counters,services,replications,"
                + "people,tickets,mean_wait,missed,left,no_show\n");
        for (int i = 0; i < results.size(); i++) {
            String name = combinations.get(i).name();
            Results one = results.get(i);
            one.plans().forEach((hall, plan) -> csv.append(line(name, plan, one.totals(hall), one.count())));
        }
        return csv.toString();
    }

    private static String line(String name, HallPlan plan, Totals totals, int count) {
        return String.join(
                        ",",
                        Csv.quoted(name),
                        plan.id(),
                        plan.region(),
                        Integer.toString(plan.counters().size()),
                        Integer.toString(plan.services().size()),
                        Integer.toString(count),
                        mean(totals.people(), count),
                        mean(totals.counts().issued(), count),
                        Numbers.plain(totals.meanWaitMinutes()),
                        Numbers.plain(totals.missedPercent()),
                        mean(totals.counts().left(), count),
                        mean(totals.counts().noShow(), count))
                + "\n";
    }

    private static String mean(long sum, int count) {
        return Numbers.trimmed((double) sum / count);
    }

    /** How many people came in all replications of all combinations. */
    public long people() {
        return results.stream()
                .flatMap(one -> one.totals().stream())
                .mapToLong(Totals::people)
                .sum();
    }
}
