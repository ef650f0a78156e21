package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.simulator.bench.Case.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Classes that wait for the same counters under priorities, whose mean waits are exact. */
final class PriorityCases {

    private PriorityCases() {}

    static List<Case> all(int customers) {
        double[] two = {1.2, 1.5};
        double[] three = {0.3, 0.3, 0.2};
        return List.of(
                of("non-preemptive", Preset.STATIC_PRIORITY, 3, two, new double[] {2, 1}, waits(3, two), customers),
                accumulating(3, two, new double[] {2, 1}, customers),
                accumulating(3, two, new double[] {3, 1}, customers),
                accumulating(3, two, new double[] {10, 1}, customers),
                accumulating(1, three, new double[] {4, 2, 1}, customers));
    }

    private static Case accumulating(int counters, double[] rates, double[] slopes, int customers) {
        double[] expected = Erlang.accumulatingPriorityWaits(counters, rates, slopes);
        return of("accumulating", Preset.ACCUMULATING_PRIORITY, counters, rates, slopes, expected, customers);
    }

    private static double[] waits(int counters, double[] rates) {
        return Erlang.priorityWaits(counters, rates);
    }

    private static Case of(
            String kind,
            Preset preset,
            int counters,
            double[] rates,
            double[] importance,
            double[] expected,
            int customers) {
        Map<String, DispatchTerms.Weight> weights = new HashMap<>();
        for (int service = 0; service < rates.length; service++) {
            weights.put(HallModel.id(service), new DispatchTerms.Weight(importance[service], 0));
        }
        Integer[] skills = IntStream.range(0, rates.length).boxed().toArray(Integer[]::new);
        HallModel model = new HallModel(
                        IntStream.range(0, rates.length)
                                .mapToObj(i -> ErlangCases.service(rates[i]))
                                .toList(),
                        ErlangCases.counters(counters, skills))
                .with(preset, HallModel.PURE.weighing(0, weights));
        List<Figure> figures = IntStream.range(0, rates.length)
                .mapToObj(i -> Figure.exact(
                        "E[W" + (i + 1) + "]",
                        expected[i],
                        m -> m.byService().get(i).meanWait() / ErlangCases.UNIT))
                .toList();
        String slopes = String.join(
                ":",
                IntStream.range(0, rates.length)
                        .mapToObj(i -> "" + Math.round(importance[i]))
                        .toList());
        return Case.steady("M/M/" + counters + " " + kind + " priority " + slopes, model, customers, figures);
    }
}
