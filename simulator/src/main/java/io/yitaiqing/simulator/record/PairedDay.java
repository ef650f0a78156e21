package io.yitaiqing.simulator.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.change.Change;
import io.yitaiqing.simulator.change.RecordedHall;
import io.yitaiqing.simulator.record.DayMeasures.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A recorded day lived again twice, under its own plan and under a changed one, visit beside visit.
 *
 * <p>Both are rerun by the same rules, so what these rules cannot know is in both and falls out of the difference. It
 * is one day: the difference says what the change would have done to it, not what it does on average.
 *
 * @param measured the day as its record measures it
 */
public record PairedDay(RecordedDay day, DayMeasures measured, DayRerun.Result before, DayRerun.Result after) {

    /** The differences between two waits of the same visits. */
    public record Paired(long visits, long shorter, long longer, double meanSeconds) {

        private static final Paired NONE = new Paired(0, 0, 0, 0);

        private Paired with(Duration difference) {
            double seconds = difference.toNanos() / 1e9;
            return new Paired(
                    visits + 1,
                    shorter + (difference.isNegative() ? 1 : 0),
                    longer + (difference.isPositive() ? 1 : 0),
                    meanSeconds + (seconds - meanSeconds) / (visits + 1));
        }
    }

    /** Lives a day again under its own plan, and with a change of its hall. */
    public static PairedDay of(RecordedDay day, Change change) {
        RecordedHall hall = hall(day);
        return of(day, plan -> change.on(hall));
    }

    /** The hall of a recorded day, to which a change may be made. */
    public static RecordedHall hall(RecordedDay day) {
        DayFacts facts = DayFacts.of(day);
        Map<String, List<String>> clerksAt = new TreeMap<>();
        for (DayFacts.Given given : facts.given()) {
            if (given.command() instanceof HallCommand.OpenCounter open
                    && open.clerk().isPresent()) {
                List<String> there = clerksAt.computeIfAbsent(open.counter(), counter -> new ArrayList<>());
                if (!there.contains(open.clerk().get())) {
                    there.add(open.clerk().get());
                }
            }
        }
        return new RecordedHall(facts.opening().plan(), clerksAt);
    }

    /** Lives a day again under its own plan, and under what {@code change} makes of it. */
    public static PairedDay of(RecordedDay day, UnaryOperator<HallPlan> change) {
        return new PairedDay(
                day,
                RecordedDecisions.run(day, 0).measures(),
                DayRerun.run(day, UnaryOperator.identity()),
                DayRerun.run(day, change));
    }

    /** By the service each visit asked first; visits that waited in both, called or gone away. */
    public Map<String, Paired> paired() {
        Map<String, Paired> paired = new TreeMap<>();
        before.waits().keySet().stream().sorted().forEach(visit -> {
            String service = before.services().get(visit);
            Duration wait = after.waits().get(visit);
            if (service != null && wait != null) {
                Duration difference = wait.minus(before.waits().get(visit));
                paired.put(service, paired.getOrDefault(service, Paired.NONE).with(difference));
            }
        });
        return paired;
    }

    /** The service with the largest share of misses, ties by mean wait. */
    static Optional<String> worst(DayMeasures measures) {
        return measures.byService().entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Figures> one) ->
                                one.getValue().lateShare())
                        .thenComparingDouble(one -> one.getValue().meanSeconds()))
                .map(Map.Entry::getKey);
    }

    /** Whether no invariant was broken. */
    public boolean sound() {
        return before.measures().breaches().isEmpty()
                && after.measures().breaches().isEmpty();
    }

    /** For programs and for expectations. */
    public ObjectNode toJson() {
        ObjectNode json = DayJson.head(day, "rerun").put("policy", after.plan().policy());
        DayJson.addMeasures(json.putObject("recorded"), measured);
        DayJson.addMeasures(run(json.putObject("unchanged"), before), before.measures());
        DayJson.addMeasures(run(json.putObject("changed"), after), after.measures());
        ObjectNode services = json.putObject("paired");
        paired().forEach((service, one) -> services.putObject(service)
                .put("visits", one.visits())
                .put("shorter", one.shorter())
                .put("longer", one.longer())
                .put("meanSeconds", DayJson.rounded(one.meanSeconds())));
        return json;
    }

    private static ObjectNode run(ObjectNode json, DayRerun.Result result) {
        worst(result.measures()).ifPresent(service -> json.put("worst", service));
        return json.put("refused", result.refused()).put("borrowed", result.borrowed());
    }
}
