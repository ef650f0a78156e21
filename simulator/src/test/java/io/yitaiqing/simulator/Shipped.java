package io.yitaiqing.simulator;

import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.nio.file.Path;

/** The configuration files of the repository. */
public final class Shipped {

    private static final Path ROOT = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));

    private Shipped() {}

    /** The folder {@code config}. */
    public static Path config() {
        return ROOT.resolve("config");
    }

    /** A scenario by the name of its file. */
    public static ScenarioFile scenario(String name) {
        return ScenarioFile.read(config().resolve("scenarios").resolve(name + ".yaml"));
    }
}
