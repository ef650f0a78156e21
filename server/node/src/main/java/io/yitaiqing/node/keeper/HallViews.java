package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small readings of a hall for those who do not follow its document. */
final class HallViews {

    private HallViews() {}

    /** A hall's row in the list of halls. */
    static Map<String, Object> summary(HallMemory memory) {
        Hall hall = memory.hall();
        Map<String, Object> row = names(hall.plan());
        row.put("open", hall.open());
        row.put("waiting", hall.waiting());
        return row;
    }

    /** The row of a hall whose keeper does not answer: nothing is claimed about it. */
    static Map<String, Object> silent(HallPlan plan) {
        Map<String, Object> row = names(plan);
        row.put("silent", true);
        return row;
    }

    private static Map<String, Object> names(HallPlan plan) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", plan.id());
        row.put("name", plan.name());
        row.put("nameEn", plan.nameEn());
        row.put("region", plan.region());
        return row;
    }
}
