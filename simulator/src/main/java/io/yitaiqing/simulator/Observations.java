package io.yitaiqing.simulator;

import io.yitaiqing.hall.HallPlan;
import java.util.List;
import java.util.Map;

/** What was seen again and again under the same conditions: in replications of a scenario, or on recorded days. */
public interface Observations {

    /** The halls it was seen in. */
    Map<String, HallPlan> plans();

    /** How often. */
    int count();

    /** A measure of a service, or of {@link Values#ALL}, each time in the same order; NaN where there was none. */
    double[] values(String hall, String service, Measure measure);

    /** The share of their signed-in time that a clerk spent with visits, each time. */
    double[] load(String hall, String clerk);

    /** The clerks of a hall. */
    default List<String> clerks(String hall) {
        return plans().get(hall).clerks().stream().map(HallPlan.Clerk::id).toList();
    }
}
