package io.yitaiqing.simulator.kernel;

import io.yitaiqing.dispatch.IndexRule;
import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.dispatch.ServiceTimes;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.RowTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.Segment;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What stays as it is in the futures of a hall: its classes of visits, its counters as they are manned, and what its
 * policy knows of each class at each counter.
 *
 * <p>A class is a service and a segment. A row of the table of lines, a line and a class have the same number.
 */
public final class Layout {

    private static final long NANOS = 1_000_000_000;

    private final HallPlan plan;
    private final IndexRule rule;
    private final List<Counter> counters;
    private final RowTerms[] terms;
    private final int[][] kindsAt;
    private final int[][] seatsFor;
    private final double[][] factors;
    private final int[] services;
    private final FairnessTerms fairness;

    /** The layout of a hall in which nobody waits; one that a kernel cannot run is refused in one sentence. */
    public Layout(Hall hall) {
        LayoutBounds.check(hall);
        plan = hall.plan();
        rule = new IndexRule(Preset.of(plan.policy()));
        counters = hall.counters().stream()
                .filter(counter -> counter.state() == CounterState.IDLE)
                .toList();
        kindsAt = counters.stream()
                .map(counter -> IntStream.range(0, kinds())
                        .filter(kind -> counter.abilities().contains(service(kind)))
                        .toArray())
                .toArray(int[][]::new);
        seatsFor = IntStream.range(0, kinds())
                .mapToObj(kind -> IntStream.range(0, counters.size())
                        .filter(seat -> counters.get(seat).abilities().contains(service(kind)))
                        .toArray())
                .toArray(int[][]::new);
        terms = counters.stream().map(this::terms).toArray(RowTerms[]::new);
        factors = counters.stream()
                .map(counter -> IntStream.range(0, kinds())
                        .mapToDouble(kind -> ServiceTimes.factor(service(kind), counter, plan))
                        .toArray())
                .toArray(double[][]::new);
        services = IntStream.range(0, kinds())
                .map(kind -> kind / (1 + segments().size()))
                .toArray();
        fairness = plan.settings().dispatch().fairness();
    }

    private RowTerms terms(Counter counter) {
        RowTerms rows = new RowTerms();
        rows.grow(kinds());
        for (int kind = 0; kind < kinds(); kind++) {
            if (counter.abilities().contains(service(kind))) {
                rows.set(kind, IndexRule.terms(List.of(service(kind)), counter, plan));
            } else {
                rows.setOutside(kind);
            }
        }
        return rows;
    }

    /** The number of a class. */
    public int kind(String service, Optional<String> segment) {
        int of = IntStream.range(0, plan.services().size())
                .filter(number -> plan.services().get(number).id().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a service of hall " + plan.id() + ", but got '" + service + "'."));
        int at = segment.isEmpty()
                ? 0
                : 1 + segments().indexOf(plan.segment(segment.get()).orElseThrow());
        return of * (1 + segments().size()) + at;
    }

    private List<Segment> segments() {
        return plan.settings().segments();
    }

    /** How many classes there are. */
    int kinds() {
        return plan.services().size() * (1 + segments().size());
    }

    private String service(int kind) {
        return plan.services().get(kind / (1 + segments().size())).id();
    }

    int services() {
        return plan.services().size();
    }

    /** The number of the service of a class. */
    int serviceOf(int kind) {
        return services[kind];
    }

    private long creditSeconds(int kind) {
        int segment = kind % (1 + segments().size()) - 1;
        return segment < 0 ? 0 : segments().get(segment).creditSeconds();
    }

    /** The empty lines of all classes. */
    ClassLine[] lines() {
        return IntStream.range(0, kinds())
                .mapToObj(kind -> new ClassLine(kind, creditSeconds(kind) > 0, NANOS * boundedCredit(kind)))
                .toArray(ClassLine[]::new);
    }

    private long boundedCredit(int kind) {
        return Math.min(creditSeconds(kind), plan.settings().mostCreditSeconds());
    }

    /** How many counters work. */
    public int seats() {
        return counters.size();
    }

    /** The counter at a seat. */
    public Counter counter(int seat) {
        return counters.get(seat);
    }

    IndexRule rule() {
        return rule;
    }

    FairnessTerms fairness() {
        return fairness;
    }

    double offsetSeconds() {
        return plan.settings().dispatch().offsetSeconds();
    }

    /** How many times as long as usual the service of a class takes at a counter. */
    double factor(int kind, int seat) {
        return factors[seat][kind];
    }

    RowTerms terms(int seat) {
        return terms[seat];
    }

    /** The classes that a counter may call. */
    int[] kindsAt(int seat) {
        return kindsAt[seat];
    }

    /** The seats of the counters that may call a class. */
    int[] seatsFor(int kind) {
        return seatsFor[kind];
    }
}
