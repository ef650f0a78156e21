package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.cluster.Installation;
import java.nio.file.Path;

/** Where the files that come with the product stand: the folder of the launcher. */
final class HallHome {

    private HallHome() {}

    /** A file of the product, such as {@code config/halls}. */
    static Path file(String path) {
        return Path.of(System.getProperty("ytq.home", "."), path).normalize();
    }

    /** This installation, to start processes of. */
    static Installation installation() {
        return Installation.in(file("").toAbsolutePath().normalize());
    }
}
