package io.yitaiqing.simulator.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that come with the program. */
final class Resources {

    private Resources() {}

    /** A text that is always there. */
    static String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("The program lacks its part " + name + "."));
    }

    /** A text that is there only where the pages were built into the program. */
    static Optional<String> find(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
