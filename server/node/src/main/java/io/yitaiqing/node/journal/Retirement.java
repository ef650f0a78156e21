package io.yitaiqing.node.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Old business days leave the database for files: each is written, read again and compared row by row, and only then
 * its table is dropped. Whatever is cut short is taken up again; one node at a time does it.
 *
 * <p>A day stays as long as some hall's keeper may need it: the last two days in which the hall has rows, and all from
 * the last opening before them, since loading begins there and idempotency keys are remembered from there.
 */
public final class Retirement {

    private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);

    private final DayTables tables;
    private final Path archive;
    private final Map<String, LocalDate> neededFrom = new HashMap<>();

    private Retirement(DayTables tables, Path archive) {
        this.tables = tables;
        this.archive = archive;
    }

    /** What became of one day that is old enough; {@code keptFor} names a hall that needs it. */
    public record Day(LocalDate day, long rows, Optional<String> keptFor) {}

    /**
     * Retires the days before another one into a folder. Blocks.
     *
     * @throws DatabaseUnavailableException where the database or the folder fails; nothing is lost
     */
    public static List<Day> before(LocalDate first, DatabaseAddress address, Path archive) {
        try (DayTables tables = DayTables.open(address)) {
            return tables.alone() ? new Retirement(tables, archive).run(first) : List.of();
        } catch (SQLException e) {
            throw DatabaseFailure.of(address, e.getSQLState(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new DatabaseUnavailableException(
                    "Expected to write old days into " + archive + ", but: " + e.getMessage() + ".", e);
        }
    }

    private List<Day> run(LocalDate first) throws SQLException, IOException {
        List<Day> done = new ArrayList<>();
        for (LocalDate day : tables.days()) {
            if (day.isBefore(first)) {
                done.add(retire(day));
            }
        }
        return done;
    }

    private Day retire(LocalDate day) throws SQLException, IOException {
        List<String> halls = tables.halls(day);
        for (String hall : halls) {
            if (!day.isBefore(neededFrom(hall))) {
                return new Day(day, 0, Optional.of(hall));
            }
        }
        long rows = 0;
        if (!halls.isEmpty()) {
            DayFolder folder = DayFolder.of(archive, day);
            if (folder.exists() && difference(folder, day, halls).isPresent()) {
                LOG.warn(
                        "The folder {} does not hold what the journal holds of that day; it is set aside.",
                        folder.path());
                folder.setAside();
            }
            if (!folder.exists()) {
                export(day, halls, folder);
            }
            rows = compared(folder, day, halls);
        }
        tables.note(day, halls.size(), rows);
        tables.drop(day);
        LOG.info("The journal's day {} is retired: {} rows of {} halls are in {}.", day, rows, halls.size(), archive);
        return new Day(day, rows, Optional.empty());
    }

    /** The first day that a hall's keeper may have to read. */
    private LocalDate neededFrom(String hall) throws SQLException {
        LocalDate known = neededFrom.get(hall);
        if (known != null) {
            return known;
        }
        Optional<LocalDate> last = tables.lastDay(hall, LocalDate.of(9999, 12, 31));
        Optional<LocalDate> from = last.isPresent() ? tables.lastDay(hall, last.get()) : last;
        while (from.isPresent() && !tables.opened(hall, from.get())) {
            from = tables.lastDay(hall, from.get());
        }
        // With no opening to begin at, the line is read from its first row on.
        LocalDate needed = from.orElse(Journal.GENESIS_DAY);
        neededFrom.put(hall, needed);
        return needed;
    }

    private void export(LocalDate day, List<String> halls, DayFolder whole) throws SQLException, IOException {
        DayFolder unfinished = DayFolder.unfinished(archive, day);
        unfinished.clear();
        for (String hall : halls) {
            unfinished.write(hall, lines -> {
                Chain chain = new Chain();
                read(day, hall, row -> {
                    chain.add(row);
                    lines.add(RowText.line(row));
                });
            });
        }
        unfinished.finish(whole);
    }

    private interface RowReader {
        void read(JournalRow row) throws IOException;
    }

    private void read(LocalDate day, String hall, RowReader reader) throws IOException {
        try {
            tables.rows(day, hall, row -> {
                try {
                    reader.read(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (SQLException e) {
            throw new IOException("the journal cannot be read: " + e.getMessage(), e);
        }
    }

    /** How many rows there are, each the same in the files as in the database. */
    private long compared(DayFolder folder, LocalDate day, List<String> halls) throws IOException {
        Optional<String> difference = difference(folder, day, halls);
        if (difference.isPresent()) {
            throw new IOException(difference.get());
        }
        long rows = 0;
        for (String hall : halls) {
            long[] lines = new long[1];
            folder.lines(hall, line -> lines[0]++);
            rows += lines[0];
        }
        return rows;
    }

    private Optional<String> difference(DayFolder folder, LocalDate day, List<String> halls) throws IOException {
        if (!folder.halls().equals(halls.stream().sorted().toList())) {
            return Optional.of("the halls in " + folder.path() + " are not those of the journal");
        }
        for (String hall : halls) {
            List<String> written = new ArrayList<>();
            folder.lines(hall, written::add);
            Iterator<String> lines = written.iterator();
            boolean[] same = {true};
            read(
                    day,
                    hall,
                    row -> same[0] &= lines.hasNext() && RowText.line(row).equals(lines.next() + "\n"));
            if (!same[0] || lines.hasNext()) {
                return Optional.of("the file of hall " + hall + " in " + folder.path() + " is not what is stored");
            }
        }
        return Optional.empty();
    }

    /** Rows that must follow each other; what precedes the first is checked by who checks the whole line. */
    private static final class Chain {
        private JournalRow last;

        void add(JournalRow row) throws IOException {
            Optional<String> broken =
                    last == null ? Optional.empty() : HashChain.verify(List.of(row), last.hash(), last.position());
            if (broken.isPresent()) {
                throw new IOException("the journal is broken, so nothing of that day is retired: " + broken.get());
            }
            last = row;
        }
    }
}
