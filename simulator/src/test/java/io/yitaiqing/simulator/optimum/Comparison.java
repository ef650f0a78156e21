package io.yitaiqing.simulator.optimum;

import io.yitaiqing.dispatch.Preset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The presets' costs beside the least possible, on one grid.
 *
 * @param optimum the least cost per minute of all policies that see the heads' ages and what the servers do
 * @param nonIdling by how many percent the best policy costs more that never leaves a server idle while it could serve
 * @param gaps by rule, by how many percent it costs more than the optimum
 */
record Comparison(String title, double optimum, double nonIdling, Map<String, Double> gaps) {

    /** Beside the presets, the default with what closes its gap. */
    static final String REMEDY = "with its remedy";

    static Comparison of(ParameterSet set, HallModel model, boolean square, Set<Preset> presets, double tolerance) {
        StateGrid grid = new StateGrid(model);
        WaitCost cost = square ? set.square() : set.linear();
        ValueIteration.Result optimum =
                ValueIteration.optimum(grid, cost, Policies.all(grid)).run(tolerance);
        ValueIteration.Result nonIdling =
                ValueIteration.optimum(grid, cost, Policies.nonIdling(grid)).run(optimum.value(), tolerance);
        Map<String, Double> gaps = new LinkedHashMap<>();
        Map<PolicyTable, Double> known = new HashMap<>();
        rules(set, presets, square)
                .forEach((name, rule) -> gaps.put(
                        name,
                        known.computeIfAbsent(
                                new PolicyTable(grid, IndexPolicy.of(grid, rule)),
                                it -> ValueIteration.of(grid, cost, it)
                                        .run(nonIdling.value(), tolerance)
                                        .gapTo(optimum))));
        String title = String.format(
                Locale.ROOT,
                "%s load %.2f, %s, step %s min",
                set.name(),
                set.load(),
                square ? "v(w/T)^2" : "v w",
                model.stepMinutes());
        return new Comparison(title, optimum.perMinute(), nonIdling.gapTo(optimum), gaps);
    }

    private static Map<String, ClassIndex> rules(ParameterSet set, Set<Preset> presets, boolean remedy) {
        Map<String, ClassIndex> rules = new LinkedHashMap<>();
        presets.forEach(preset -> rules.put(preset.policy(), set.rule(preset)));
        if (remedy) {
            rules.put(REMEDY, set.remedy().of(set));
        }
        return rules;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%s: optimum %.4f, non-idling %+.2f %%", title, optimum, nonIdling));
        gaps.forEach((rule, gap) -> text.append(String.format(Locale.ROOT, ", %s %+.2f %%", rule, gap)));
        return text.toString();
    }
}
