package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;

/** The names in a hall, by which the words of a change speak of it. */
interface HallNames {

    HallPlan plan();

    /** A service as people call it. */
    default Words service(String id) {
        return plan().service(id)
                .map(row -> new Words(row.name(), row.nameEn()))
                .orElse(Words.same(id));
    }

    /** A clerk's name. */
    default String clerk(String id) {
        return plan().clerk(id).map(HallPlan.Clerk::name).orElse(id);
    }
}
