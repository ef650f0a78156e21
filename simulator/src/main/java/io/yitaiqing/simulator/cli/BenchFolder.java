package io.yitaiqing.simulator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of a measurement: one that was named, or one that is made for it and removed again. */
final class BenchFolder implements AutoCloseable {

    private final Path path;
    private final boolean kept;

    private BenchFolder(Path path, boolean kept) {
        this.path = path;
        this.kept = kept;
    }

    static BenchFolder of(Optional<Path> named) throws IOException {
        if (named.isEmpty()) {
            return new BenchFolder(Files.createTempDirectory("yitaiqing-bench"), false);
        }
        Path path = named.get().toAbsolutePath().normalize();
        if (Files.exists(path)) {
            throw new UserError("Expected --out to name a folder that is not there yet, but " + path + " exists.");
        }
        return new BenchFolder(Files.createDirectories(path), true);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
