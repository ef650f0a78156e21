package io.yitaiqing.node.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tables of the journal that hold one business day each, on a connection of their own; blocks its caller. */
final class DayTables implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 200;
    private static final String ROW = "hall, day, after, position, at, writer, turn, body::text as body, hash";
    private static final String DAYS = """
            select to_date(substr(relname, 9), 'YYYY_MM_DD') as day from pg_class
            where relkind = 'r' and relname ~ '^journal_[0-9]{4}_[0-9]{2}_[0-9]{2}$'
              and relnamespace = (select relnamespace from pg_class where oid = 'journal'::regclass)
            order by 1
            """;

    private final Connection connection;

    private DayTables(Connection connection) {
        this.connection = connection;
    }

    static DayTables open(DatabaseAddress address) throws SQLException {
        Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        DayTables tables = new DayTables(connection);
        tables.execute("set application_name = 'yitaiqing-retirement'");
        // A table is waited for as long as somebody reads it; what comes after the wait takes no time.
        tables.execute("set statement_timeout = '10min'");
        tables.execute("set lock_timeout = '1min'");
        return tables;
    }

    /** Whether nobody else retires days; then nobody will until this is closed. */
    boolean alone() throws SQLException {
        return ask(
                        "select pg_try_advisory_lock(hashtext('yitaiqing.retirement')) as mine",
                        List.of(),
                        row -> row.getBoolean("mine"))
                .getFirst();
    }

    /** The days that have a table, those too that are on their way out; {@link Journal#GENESIS_DAY} is none of them. */
    List<LocalDate> days() throws SQLException {
        return ask(DAYS, List.of(), row -> row.getObject("day", LocalDate.class)).stream()
                .filter(day -> !day.equals(Journal.GENESIS_DAY))
                .toList();
    }

    List<String> halls(LocalDate day) throws SQLException {
        return ask("select distinct hall from " + table(day) + " order by hall", List.of(), row -> row.getString(1));
    }

    /** Hands over a hall's rows of a day one by one, in the order of the line. */
    void rows(LocalDate day, String hall, Consumer<JournalRow> reader) throws SQLException {
        connection.setAutoCommit(false); // Rows come in portions only inside a transaction.
        try (PreparedStatement statement = connection.prepareStatement(
                "select " + ROW + " from " + table(day) + " where hall = ? order by after")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setString(1, hall);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(JournalArchive.row(rows));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** The last day before another one in which a hall has rows. */
    Optional<LocalDate> lastDay(String hall, LocalDate before) throws SQLException {
        return ask(
                        "select day from journal where hall = ? and day < ? order by day desc limit 1",
                        List.of(hall, before),
                        row -> row.getObject("day", LocalDate.class))
                .stream()
                .findFirst();
    }

    /** Whether a day of a hall opened in this day's rows. */
    boolean opened(String hall, LocalDate day) throws SQLException {
        return !ask(
                        "select 1 from journal where hall = ? and day = ? and strpos(body::text, ?) > 0 limit 1",
                        List.of(hall, day, Journal.DAY_OPENED),
                        row -> true)
                .isEmpty();
    }

    /** Notes that a day's rows are in files, before they go. */
    void note(LocalDate day, int halls, long rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into journal_retired (day, halls, rows) values (?, ?, ?) on conflict (day) do update"
                        + " set halls = excluded.halls, rows = excluded.rows")) {
            statement.setObject(1, day);
            statement.setInt(2, halls);
            statement.setLong(3, rows);
            statement.executeUpdate();
        }
    }

    /** Takes a day's table out of the journal, beside readers and writers, and drops it; goes on where it was cut. */
    void drop(LocalDate day) throws SQLException {
        List<Boolean> leaving = ask(
                "select inhdetachpending as leaving from pg_inherits where inhrelid = '" + table(day) + "'::regclass",
                List.of(),
                row -> row.getBoolean("leaving"));
        if (!leaving.isEmpty()) {
            execute("alter table journal detach partition " + table(day)
                    + (leaving.getFirst() ? " finalize" : " concurrently"));
        }
        execute("drop table " + table(day));
    }

    private static String table(LocalDate day) {
        return "journal_" + day.toString().replace('-', '_');
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String sql, List<Object> parameters, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
            }
            return read;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
