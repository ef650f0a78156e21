package io.yitaiqing.node.config;

import java.nio.file.Path;

/** A configuration file that cannot be used: one sentence that names file, line and key, and says what is allowed. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A wrong file as a whole. */
    public ConfigException(Path file, String sentence) {
        super(file + ": " + sentence, null, false, false);
    }

    /** A wrong line of a file. */
    public ConfigException(Path file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence, null, false, false);
    }

    /** A wrong key of a file; {@code key} is the path to it, such as {@code services.bill-payment.prefix}. */
    public ConfigException(Path file, int line, String key, String sentence) {
        super(file + ", line " + line + ", " + key + ": " + sentence, null, false, false);
    }
}
