package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.DatabaseUnavailableException;
import io.yitaiqing.node.journal.JournalArchive;
import io.yitaiqing.node.journal.JournalCheck;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code hall check --journal}: every line of a journal, from its first row to its last. */
final class CheckJournal {

    private static final double NANOS = 1e9;

    @Option(
            names = "--journal",
            required = true,
            description = "Check a journal instead: each hall's links, hashes, positions and chapters.")
    private boolean journal;

    @ArgGroup
    private Where where = new Where();

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "The folder of retired days (default archive in the data folder, if there is one).")
    private Optional<Path> archive = Optional.empty();

    /** Where the journal is; at most one is given. */
    static final class Where {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "The data folder of a node that does not run (default ./data).")
        private Optional<Path> data = Optional.empty();

        @Option(
                names = "--database",
                paramLabel = "URL",
                description = "A PostgreSQL, as postgresql://user:password@host:5432/database.")
        private Optional<String> database = Optional.empty();
    }

    int run(PrintWriter out) {
        Path data = where.data.orElse(Path.of("data"));
        Optional<Path> folder = archive.or(() -> where.database.isPresent()
                ? Optional.empty()
                : Optional.of(data.resolve("archive")).filter(Files::isDirectory));
        archive.filter(given -> !Files.isDirectory(given)).ifPresent(missing -> {
            throw new UserError("Expected --archive to be a folder, but there is no " + missing + ".");
        });
        long start = System.nanoTime();
        try (JournalArchive database =
                where.database.map(url -> JournalArchive.of(address(url))).orElseGet(() -> JournalArchive.in(data))) {
            JournalCheck.Totals totals = JournalCheck.run(database, folder, out::println);
            out.println(sentence(totals, (System.nanoTime() - start) / NANOS));
            return totals.broken() == 0 ? 0 : 1;
        } catch (DatabaseUnavailableException e) {
            throw new UserError(e.getMessage(), 1);
        }
    }

    private static String sentence(JournalCheck.Totals totals, double seconds) {
        String counted = String.format(
                Locale.ROOT,
                "%,d rows with %,d events of %,d halls checked in %.1f s: ",
                totals.rows(),
                totals.events(),
                totals.halls(),
                seconds);
        String found = totals.broken() == 0
                ? "every line holds."
                : totals.broken() + (totals.broken() == 1 ? " line is broken." : " lines are broken.");
        String left = totals.gaps() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Retired days are left out in %,d places; name their folder with --archive.",
                        totals.gaps());
        return counted + found + left;
    }

    private static DatabaseAddress address(String url) {
        try {
            return DatabaseAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage());
        }
    }
}
