package io.yitaiqing.simulator.optimum;

import io.yitaiqing.dispatch.Preset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The presets' costs beside the least possible, on one grid.
 *
 * @param optimum the least cost per minute of all policies that see the heads' ages and what the servers do
 * @param nonIdling by how many percent the best policy costs more that never leaves a server idle while it could serve
 * @param gaps by preset, by how many percent it costs more than the optimum
 */
record Comparison(String title, double optimum, double nonIdling, Map<Preset, Double> gaps) {

    static Comparison of(ParameterSet set, double stepMinutes, boolean square, Set<Preset> presets, double tolerance) {
        StateGrid grid = new StateGrid(set.model().grid(stepMinutes, 1));
        WaitCost cost = square ? set.square() : set.linear();
        ValueIteration.Result optimum =
                ValueIteration.optimum(grid, cost, Policies.all(grid)).run(tolerance);
        ValueIteration.Result nonIdling =
                ValueIteration.optimum(grid, cost, Policies.nonIdling(grid)).run(optimum.value(), tolerance);
        Map<Preset, Double> gaps = new EnumMap<>(Preset.class);
        Map<PolicyTable, Double> known = new HashMap<>();
        for (Preset preset : presets) {
            PolicyTable policy = new PolicyTable(grid, IndexPolicy.of(grid, set.rule(preset)));
            gaps.put(
                    preset,
                    known.computeIfAbsent(
                            policy,
                            it -> ValueIteration.of(grid, cost, it)
                                    .run(nonIdling.value(), tolerance)
                                    .gapTo(optimum)));
        }
        String title = String.format(
                Locale.ROOT,
                "%s load %.2f, %s, step %s min",
                set.name(),
                set.load(),
                square ? "v(w/T)^2" : "v w",
                stepMinutes);
        return new Comparison(title, optimum.perMinute(), nonIdling.gapTo(optimum), gaps);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%s: optimum %.4f, non-idling %+.2f %%", title, optimum, nonIdling));
        gaps.forEach((preset, gap) -> text.append(String.format(Locale.ROOT, ", %s %+.2f %%", preset.policy(), gap)));
        return text.toString();
    }
}
