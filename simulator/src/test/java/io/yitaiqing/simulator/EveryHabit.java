package io.yitaiqing.simulator;

import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A scenario of one bank branch whose people have every habit that a scenario can tell of. */
public final class EveryHabit {

    private static final String[] NEEDED = {
        "halls/H004.yaml", "scenarios/bank-branch.yaml", "scenarios/bank-branch-booked.yaml"
    };

    private EveryHabit() {}

    /** A file beside the tests. */
    public static Path resource(String name) {
        return Path.of("src/test/resources").resolve(name);
    }

    /** Writes it into a folder, with all that it extends. */
    public static Path into(Path folder) throws IOException {
        for (String file : NEEDED) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Shipped.config().resolve(file), copy);
        }
        return Files.copy(resource("every-habit.yaml"), folder.resolve("scenarios/every-habit.yaml"));
    }

    /** It with other habits, laid over its own. */
    public static ScenarioFile with(Path folder, String change) {
        return over("every-habit.yaml", folder, change);
    }

    /** The plain branch, where only these habits are not as usual; {@code crowd} is a map in braces. */
    public static ScenarioFile plainWith(Path folder, String crowd) {
        String change = "checks: []\ncrowds: {H004: " + crowd + "}\n"
                + "assumptions: {crowds.H004: 'assumption: a habit made extreme so that it can be seen'}\n";
        return over("bank-branch.yaml", folder, change);
    }

    private static ScenarioFile over(String parent, Path folder, String change) {
        try {
            into(folder);
            Path variant = folder.resolve("scenarios/variant.yaml");
            Files.writeString(variant, "extends: " + parent + "\n" + change);
            return ScenarioFile.read(variant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
