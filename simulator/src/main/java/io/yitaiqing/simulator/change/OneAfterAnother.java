package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Several changes together, each made to what the ones before have left. */
record OneAfterAnother(List<Change> changes) implements Change {

    @Override
    public Words words(ScenarioFile file, Collection<String> halls) {
        return joined(change -> change.words(file, halls));
    }

    @Override
    public Words words(RecordedHall hall) {
        return joined(change -> change.words(hall));
    }

    private Words joined(Function<Change, Words> words) {
        return changes.stream()
                .map(words)
                .reduce((a, b) -> new Words(a.chinese() + "；" + b.chinese(), a.english() + "; " + b.english()))
                .orElseThrow();
    }

    @Override
    public ScenarioFile on(ScenarioFile file, Collection<String> halls) {
        ScenarioFile changed = file;
        for (Change change : changes) {
            changed = change.on(changed, halls);
        }
        return changed;
    }

    @Override
    public HallPlan on(RecordedHall hall) {
        RecordedHall changed = hall;
        for (Change change : changes) {
            changed = changed.with(change.on(changed));
        }
        return changed.plan();
    }
}
