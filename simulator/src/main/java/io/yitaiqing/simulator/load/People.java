package io.yitaiqing.simulator.load;

import io.yitaiqing.simulator.population.HallSight;
import java.util.Map;

/** Who lives in one hall during a load, such as a scenario's crowd. */
public interface People {

    /** Begins to live in a hall that was seen to stand like this. */
    void begin(HallSight sight);

    /** What each counter's staff has done so far, as a number that grows. */
    Map<String, Long> steps();

    /** Takes in what the hall's live stream shows; {@code steps} are those of the moment it was seen. */
    void notice(HallSight sight, Map<String, Long> steps);
}
