package io.yitaiqing.node.config;

import java.nio.file.Path;

/** A configuration file that cannot be used: one sentence that names file, line and key, and says what is allowed. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final int line;

    /** A wrong file as a whole. */
    public ConfigException(Path file, String sentence) {
        this(file + ": " + sentence, file, 0);
    }

    /** A wrong line of a file. */
    public ConfigException(Path file, int line, String sentence) {
        this(file + ", line " + line + ": " + sentence, file, line);
    }

    /** A wrong key of a file; {@code key} is the path to it, such as {@code services.bill-payment.prefix}. */
    public ConfigException(Path file, int line, String key, String sentence) {
        this(file + ", line " + line + ", " + key + ": " + sentence, file, line);
    }

    private ConfigException(String message, Path file, int line) {
        super(message, null, false, false);
        this.file = file;
        this.line = line;
    }

    /** The file that is wrong. */
    public Path file() {
        return file;
    }

    /** Its wrong line; 0 where the file as a whole is wrong. */
    public int line() {
        return line;
    }
}
