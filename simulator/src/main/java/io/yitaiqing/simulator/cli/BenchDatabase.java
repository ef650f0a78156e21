package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.EmbeddedPostgres;
import io.yitaiqing.node.journal.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The database of a bench: the one that YTQ_DATABASE_URL names, or an embedded one made for it and removed again. */
final class BenchDatabase {

    private static final String URL = "YTQ_DATABASE_URL";

    private BenchDatabase() {}

    /** Whether the bench makes its own, which is new and whose superuser it is. */
    static boolean isEmbedded() {
        return System.getenv(URL) == null;
    }

    static <T> T use(Function<DatabaseAddress, T> measuring) throws IOException {
        Optional<String> url = Optional.ofNullable(System.getenv(URL));
        if (url.isPresent()) {
            return migrated(DatabaseAddress.parse(url.get()), measuring);
        }
        Path folder = Files.createTempDirectory("yitaiqing-bench");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder)) {
            return migrated(database.address(), measuring);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static <T> T migrated(DatabaseAddress address, Function<DatabaseAddress, T> measuring) {
        Migrations.apply(address);
        return measuring.apply(address);
    }
}
