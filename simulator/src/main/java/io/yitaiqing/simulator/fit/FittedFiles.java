package io.yitaiqing.simulator.fit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.yitaiqing.simulator.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The plan and the scenario of a fitted hall, as files in {@code halls} and {@code scenarios} of one folder. */
public final class FittedFiles {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    private FittedFiles() {}

    /** Writes both, each whole or not at all, and returns the scenario's. */
    static Path write(HallFit fit, String hall, Path folder) throws IOException {
        Names names = new Names(fit);
        write(folder.resolve("halls").resolve(hall + ".yaml"), FittedPlan.of(fit, hall, names));
        Path scenario = folder.resolve("scenarios").resolve(hall + ".yaml");
        write(scenario, FittedScenario.of(fit, hall, names));
        return scenario;
    }

    private static void write(Path file, Map<String, Object> content) throws IOException {
        Files.createDirectories(file.getParent());
        WholeFile.write(file, YAML.writeValueAsString(content));
    }
}
