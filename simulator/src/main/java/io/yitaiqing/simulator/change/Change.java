package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.Collection;

/** Something that halls could do otherwise, to be tried on a scenario. */
public sealed interface Change permits HallChange, InOneHall, OneAfterAnother {

    /** What it is in these halls of a scenario, for people. */
    Words words(ScenarioFile file, Collection<String> halls);

    /** What it is in the hall of a recorded day, for people. */
    Words words(RecordedHall hall);

    /**
     * The scenario with this change in those of some halls that have what it is about.
     *
     * @throws WrongChangeException where none of them has it
     */
    ScenarioFile on(ScenarioFile file, Collection<String> halls);

    /**
     * The plan that the hall of a recorded day has with this change.
     *
     * @throws WrongChangeException where the hall does not have what it is about, or no recorded day can have it
     */
    HallPlan on(RecordedHall hall);
}
