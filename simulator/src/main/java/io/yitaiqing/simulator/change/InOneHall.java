package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.Collection;
import java.util.Set;

/** A change that is made in one hall only. */
record InOneHall(HallChange change, String hall) implements Change {

    @Override
    public Words words(ScenarioFile file, Collection<String> halls) {
        expectHall(halls);
        Words words = change.words(file, Set.of(hall));
        return new Words(hall + "：" + words.chinese(), hall + ": " + words.english());
    }

    @Override
    public Words words(RecordedHall recorded) {
        return change.words(recorded);
    }

    @Override
    public ScenarioFile on(ScenarioFile file, Collection<String> halls) {
        expectHall(halls);
        return change.on(file, Set.of(hall));
    }

    private void expectHall(Collection<String> halls) {
        if (!halls.contains(hall)) {
            throw new WrongChangeException("Expected a hall of the scenario (" + String.join(", ", halls)
                    + ") after the @ of a change, but got '" + hall + "'.");
        }
    }

    @Override
    public HallPlan on(RecordedHall recorded) {
        if (!hall.equals(recorded.plan().id())) {
            throw new WrongChangeException("Expected the hall of the recorded day ("
                    + recorded.plan().id() + ") after the @ of a change, but got '" + hall + "'.");
        }
        return change.on(recorded);
    }
}
