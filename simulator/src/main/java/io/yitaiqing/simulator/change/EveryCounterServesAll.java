package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * 一台清: every staffed counter serves everything, and every clerk learns what they do not know.
 *
 * @param level their proficiency in what is new to them, 1 to 5
 */
record EveryCounterServesAll(int level) implements HallChange {

    @Override
    public Words words(HallNames hall) {
        return new Words(
                "一台清：每个柜台、每位员工办理全部业务（新学业务熟练度 " + level + "）",
                "一台清: every counter and clerk serves everything (proficiency " + level + " in what is new)");
    }

    @Override
    public boolean concerns(Place place) {
        return true;
    }

    @Override
    public String expected(List<Place> places) {
        return "Expected a hall for 一台清, but there is none.";
    }

    @Override
    public void state(Place place, Overlay overlay) {
        place.plan().counters().stream()
                .filter(counter -> counter.kind() == HallPlan.Place.Kind.STAFFED)
                .forEach(counter ->
                        SkillTaught.enable(place, counter.id(), new LinkedHashSet<>(place.services()), overlay));
        place.plan()
                .clerks()
                .forEach(clerk -> place.services().stream()
                        .filter(service -> !clerk.skills().containsKey(service))
                        .forEach(service ->
                                SkillTaught.teach(place, clerk.id(), service, level, words(place), overlay)));
    }

    @Override
    public HallPlan on(RecordedHall hall) {
        HallPlan plan = hall.plan();
        List<String> everything =
                plan.services().stream().map(HallPlan.Service::id).toList();
        return plan.with(
                plan.counters().stream()
                        .map(counter -> counter.kind() == HallPlan.Place.Kind.STAFFED
                                ? SkillTaught.serving(counter, everything)
                                : counter)
                        .toList(),
                plan.clerks().stream()
                        .map(clerk -> {
                            Map<String, Integer> skills = new LinkedHashMap<>(clerk.skills());
                            everything.forEach(service -> skills.putIfAbsent(service, level));
                            return SkillTaught.knowing(clerk, skills);
                        })
                        .toList());
    }
}
