package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.load.Cast;
import io.yitaiqing.simulator.load.LoadOptions;
import io.yitaiqing.simulator.load.ScenarioCast;
import io.yitaiqing.simulator.record.BrokenDayException;
import io.yitaiqing.simulator.record.RecordedCast;
import io.yitaiqing.simulator.record.RecordedDay;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whom a load brings: the crowds of a scenario, or the people of a recorded day.
 *
 * @param untold what of it is left out, in a sentence
 */
record LoadSource(Cast cast, LoadOptions options, Optional<String> untold) {

    private static final long SEED = 1;

    static LoadSource of(String what, LoadCall call) {
        return what.matches(".*\\.ndjson(\\.gz)?") ? recorded(Path.of(what), call) : scenario(what, call);
    }

    private static LoadSource scenario(String name, LoadCall call) {
        ScenarioFile file = NamedScenario.read(name);
        int halls = NamedScenario.halls(call.halls(), file.scenario().crowds().size());
        LoadOptions options = call.options(file.scenario().seed());
        return new LoadSource(new ScenarioCast(file, halls, options.seed()), options, Optional.empty());
    }

    private static LoadSource recorded(Path file, LoadCall call) {
        int halls = NamedScenario.halls(call.halls(), 1);
        LoadOptions options = call.options(SEED);
        try {
            RecordedCast cast = new RecordedCast(RecordedDay.read(file), halls);
            return new LoadSource(cast, options, untold(cast.left()));
        } catch (BrokenDayException broken) {
            throw new UserError(broken.getMessage());
        }
    }

    private static Optional<String> untold(Map<String, Integer> left) {
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("Of the recorded day these commands are not given: "
                        + left.entrySet().stream()
                                .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
