package io.yitaiqing.node;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an operator sets for the kiosks of a node.
 *
 * @param printer where the print service of a kiosk listens on that kiosk; empty where its browser prints
 * @param secretFile the file of the secret under which phone and ID numbers are hashed; empty for the usual one
 */
public record KioskSettings(Optional<String> printer, Optional<Path> secretFile) {

    /** Kiosks of which nothing is set. */
    public static final KioskSettings PLAIN = new KioskSettings(Optional.empty(), Optional.empty());
}
