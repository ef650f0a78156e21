package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import java.util.List;
import java.util.Map;

/**
 * The hall of a recorded day, to which a change may be made.
 *
 * @param clerksAt who worked at each counter on that day, the first first
 */
public record RecordedHall(HallPlan plan, Map<String, List<String>> clerksAt) implements HallNames {

    /** The same day with another plan. */
    RecordedHall with(HallPlan changed) {
        return new RecordedHall(changed, clerksAt);
    }

    /** A change of the people themselves: they came as they came. */
    static WrongChangeException peopleStay(String word) {
        return new WrongChangeException("Expected a change that a recorded day can have (counter=, skill=, 一台清 or"
                + " policy=), for its people come as they came, but got " + word + "=.");
    }
}
