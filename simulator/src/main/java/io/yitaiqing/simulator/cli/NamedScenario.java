package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.simulator.load.HallCopies;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.Optional;

/** A scenario as a call names it: by a name in config/scenarios, or by its file. */
final class NamedScenario {

    private NamedScenario() {}

    static ScenarioFile read(String scenario) {
        try {
            return ScenarioFile.read(scenario.endsWith(".yaml") ? Path.of(scenario) : DemoFolder.shipped(scenario));
        } catch (ConfigException wrong) {
            throw new UserError(wrong.getMessage());
        }
    }

    /** How many halls are asked for; where nobody says, those that there are. */
    static int halls(Optional<Integer> halls, int own) {
        halls.filter(number -> number < 1 || number > HallCopies.MOST).ifPresent(wrong -> {
            throw new UserError("Expected --halls from 1 to " + HallCopies.MOST + ", but got " + wrong + ".");
        });
        return halls.orElse(own);
    }
}
