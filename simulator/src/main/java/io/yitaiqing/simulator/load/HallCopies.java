package io.yitaiqing.simulator.load;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
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
        return originals(List.copyOf(scenario.crowds().keySet()), halls);
    }

    /** The same of any halls. */
    public static SequencedMap<String, String> originals(List<String> crowds, int halls) {
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
        originals(file.scenario(), halls)
                .forEach((id, original) -> plans.put(id, known.get(original).as(id)));
        return plans;
    }
}
