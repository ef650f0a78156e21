package io.yitaiqing.node.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A journal opened to be read and nothing else, for tools beside a node: the one in a data folder that no node uses,
 * or the one of a database. It alters no table and blocks its caller.
 *
 * <p>Every method may throw a {@link DatabaseUnavailableException} with one sentence for the operator.
 */
public final class JournalArchive implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 200;
    private static final String ROW = "hall, day, after, position, at, writer, turn, body::text as body, hash";

    private final DatabaseAddress address;
    private final Connection connection;
    private final Optional<EmbeddedPostgres> server;

    private JournalArchive(DatabaseAddress address, Connection connection, Optional<EmbeddedPostgres> server) {
        this.address = address;
        this.connection = connection;
        this.server = server;
    }

    /** Opens the journal of a database. */
    public static JournalArchive of(DatabaseAddress address) {
        return open(address, Optional.empty());
    }

    /** Starts the PostgreSQL of a data folder until the archive is closed; one without a journal is not touched. */
    public static JournalArchive in(Path dataFolder) {
        if (!Files.isDirectory(dataFolder.resolve("postgres"))) {
            throw new DatabaseUnavailableException(
                    "Expected a data folder that holds a journal, but " + dataFolder + " holds none.");
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(dataFolder);
        try {
            return open(server.address(), Optional.of(server));
        } catch (DatabaseUnavailableException failure) {
            server.close();
            throw failure;
        }
    }

    private static JournalArchive open(DatabaseAddress address, Optional<EmbeddedPostgres> server) {
        try {
            Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
            JournalArchive archive = new JournalArchive(address, connection, server);
            archive.expectJournal();
            return archive;
        } catch (SQLException e) {
            throw DatabaseFailure.of(address, e.getSQLState(), e);
        }
    }

    private void expectJournal() throws SQLException {
        connection.setReadOnly(true);
        // Rows come in portions only inside a transaction.
        connection.setAutoCommit(false);
        boolean migrated = !query(
                        "select to_regclass('journal') is not null as found",
                        List.of(),
                        row -> row.getBoolean("found") ? Optional.of(true) : Optional.empty())
                .isEmpty();
        if (!migrated) {
            close();
            throw new DatabaseUnavailableException(
                    "Expected a journal in the database at " + address + ", but it has none.");
        }
    }

    /** The halls that have rows, in the order of their names. */
    public List<String> halls() {
        return asked(() -> query(
                "select distinct hall from journal order by hall",
                List.of(),
                row -> Optional.of(row.getString("hall"))));
    }

    /** The days that were retired into files, ascending. */
    public List<LocalDate> retiredDays() {
        boolean known = asked(() -> query(
                        "select to_regclass('journal_retired') is not null as known",
                        List.of(),
                        row -> Optional.of(row.getBoolean("known"))))
                .getFirst();
        return known
                ? asked(() -> query(
                        "select day from journal_retired order by day",
                        List.of(),
                        row -> Optional.of(row.getObject("day", LocalDate.class))))
                : List.of();
    }

    /** The days in which a hall has rows, ascending. */
    public List<LocalDate> days(String hall) {
        return asked(() -> query(
                "select distinct day from journal where hall = ? order by day",
                List.of(hall),
                row -> Optional.of(row.getObject("day", LocalDate.class))));
    }

    /** The last row of a hall before a day: the one to which the day's first row links. */
    public Optional<JournalRow> lastBefore(String hall, LocalDate day) {
        return asked(() -> query(
                        "select " + ROW
                                + " from journal where hall = ? and day < ? order by day desc, after desc limit 1",
                        List.of(hall, day),
                        row -> Optional.of(row(row))))
                .stream()
                .findFirst();
    }

    /** Hands over the rows of a day one by one in the order of the line; few are in memory at a time. */
    public void rows(String hall, LocalDate day, Consumer<JournalRow> reader) {
        asked(() -> query(
                "select " + ROW + " from journal where hall = ? and day = ? order by after",
                List.of(hall, day),
                row -> {
                    reader.accept(row(row));
                    return Optional.empty();
                }));
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private interface Reading<T> {
        Optional<T> read(ResultSet row) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw DatabaseFailure.of(address, e.getSQLState(), e);
        }
    }

    private <T> List<T> query(String sql, List<Object> parameters, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.read(rows).ifPresent(read::add);
                }
            }
            connection.commit();
            return read;
        }
    }

    static JournalRow row(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getString("hall"),
                row.getObject("day", LocalDate.class),
                row.getLong("after"),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("writer"),
                row.getObject("turn", UUID.class),
                row.getString("body"),
                row.getString("hash"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatabaseFailure.of(address, e.getSQLState(), e);
        } finally {
            server.ifPresent(EmbeddedPostgres::close);
        }
    }
}
