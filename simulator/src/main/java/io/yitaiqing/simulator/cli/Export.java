package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.DatabaseUnavailableException;
import io.yitaiqing.node.journal.JournalArchive;
import io.yitaiqing.simulator.record.ArchivedDays;
import io.yitaiqing.simulator.record.BrokenDayException;
import io.yitaiqing.simulator.record.DayFile;
import io.yitaiqing.simulator.record.DaySource;
import io.yitaiqing.simulator.record.PublishedDays;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall export HALL --day DATE}: takes a business day of a hall out of the journal, into a file. */
@Command(
        name = "export",
        description = {
            "Take a business day of a hall out of the journal: one row a line, as stored and as the server",
            "publishes it. Every row's hash is checked first; a journal that was altered gives no file.",
            "Exit code: 0 when it is written, 1 when it cannot be had, 2 when the call is wrong."
        },
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "HALL", description = "The hall's id.")
    private String hall;

    @Option(names = "--day", required = true, paramLabel = "DATE", description = "The business day, as 2027-02-01.")
    private String day;

    @ArgGroup
    private Where where = new Where();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where it goes (default HALL-DATE.ndjson); packed if it ends in .gz.")
    private Optional<Path> out = Optional.empty();

    /** Where the journal is; at most one is given. */
    static final class Where {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "The data folder of a node that does not run (default ./data).")
        private Optional<Path> data = Optional.empty();

        @Option(names = "--url", paramLabel = "URL", description = "A running server, as http://127.0.0.1:8080.")
        private Optional<String> url = Optional.empty();

        @Option(
                names = "--database",
                paramLabel = "URL",
                description = "A PostgreSQL, as postgresql://user:password@host:5432/database.")
        private Optional<String> database = Optional.empty();
    }

    @Override
    public Integer call() {
        LocalDate date = date(day);
        Path file = out.orElseGet(() -> Path.of(hall + "-" + date + ".ndjson"));
        try (DaySource source = source()) {
            DayFile.Written written = DayFile.write(source, hall, date, file);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d rows of %s/%s up to position %d, every hash right, the last %s.%n",
                            file, written.rows(), hall, date, written.position(), written.hash());
            return CommandLine.ExitCode.OK;
        } catch (BrokenDayException | DatabaseUnavailableException e) {
            throw new UserError(e.getMessage(), CommandLine.ExitCode.SOFTWARE);
        }
    }

    private DaySource source() {
        if (where.url.isPresent()) {
            return new PublishedDays(server(where.url.get()));
        }
        return new ArchivedDays(
                where.database.isPresent()
                        ? JournalArchive.of(address(where.database.get()))
                        : JournalArchive.in(where.data.orElse(Path.of("data"))));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UserError("Expected --day to be a date such as 2027-02-01, but got '" + text + "'.");
        }
    }

    private static URI server(String text) {
        try {
            URI uri = URI.create(text);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new UserError(wrongServer(text));
        }
        throw new UserError(wrongServer(text));
    }

    private static String wrongServer(String text) {
        return "Expected --url to be a server such as http://127.0.0.1:8080, but got '" + text + "'.";
    }

    private static DatabaseAddress address(String url) {
        try {
            return DatabaseAddress.parse(url);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage());
        }
    }
}
