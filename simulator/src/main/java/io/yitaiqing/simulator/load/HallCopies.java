package io.yitaiqing.simulator.load;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** As many halls as wanted, made of a scenario's: the same plans and crowds under new ids, but other people. */
public final class HallCopies {

    /** Most halls of one load or server. */
    public static final int MOST = 5_000;

    private HallCopies() {}

    /** The original of each of so many halls, by id: H001, H002, ..., then H001-2, H002-2, ... */
    public static SequencedMap<String, String> originals(Scenario scenario, int halls) {
        List<String> crowds = new ArrayList<>(scenario.crowds().keySet());
        SequencedMap<String, String> originals = new LinkedHashMap<>();
        for (int i = 0; i < halls; i++) {
            String original = crowds.get(i % crowds.size());
            int copy = i / crowds.size() + 1;
            originals.put(copy == 1 ? original : original + "-" + copy, original);
        }
        return originals;
    }

    /** The plans of so many halls, by id. */
    public static SequencedMap<String, HallPlan> plans(ScenarioFile file, int halls) {
        SequencedMap<String, HallPlan> plans = new LinkedHashMap<>();
        Map<String, HallPlan> known = file.plans();
        originals(file.scenario(), halls).forEach((id, original) -> plans.put(id, as(id, known.get(original))));
        return plans;
    }

    private static HallPlan as(String id, HallPlan plan) {
        return id.equals(plan.id())
                ? plan
                : new HallPlan(
                        id,
                        plan.name(),
                        plan.nameEn(),
                        plan.region(),
                        plan.zone(),
                        plan.hours(),
                        plan.policy(),
                        plan.roomCapacity(),
                        plan.norms(),
                        plan.services(),
                        plan.counters(),
                        plan.clerks(),
                        plan.settings());
    }
}
