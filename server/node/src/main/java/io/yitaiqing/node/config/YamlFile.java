package io.yitaiqing.node.config;

import java.nio.file.Path;

/** The strict reader of configuration files: YAML into records, or one sentence why not. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * Reads a file into a record. Components that are not {@code Optional} must be given, nothing else may be, and a
     * record refuses a value by throwing {@link WrongValueException}.
     */
    public static <T> T read(Path file, Class<T> type) {
        return YamlTree.read(file).as(type);
    }
}
