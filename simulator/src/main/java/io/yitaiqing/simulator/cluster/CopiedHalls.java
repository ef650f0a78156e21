package io.yitaiqing.simulator.cluster;

import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalArchive;
import io.yitaiqing.node.journal.JournalRow;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gives many halls the line of one: the same rows under their own ids, each with the hash that its chain needs. */
final class CopiedHalls {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String INSERT =
            "insert into journal (hall, day, after, position, at, writer, turn, body, hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?::json, ?)";

    private CopiedHalls() {}

    /** Writes the line of {@code original} for each of the others. */
    static void write(DatabaseAddress address, String original, List<String> others) {
        List<JournalRow> rows = new ArrayList<>();
        try (JournalArchive archive = JournalArchive.of(address)) {
            for (LocalDate day : archive.days(original)) {
                archive.rows(original, day, rows::add);
            }
        }
        // The driver makes statements of many rows out of a batch.
        String url = "jdbc:postgresql://" + address.host() + ":" + address.port() + "/" + address.database()
                + "?reWriteBatchedInserts=true";
        try (Connection connection = DriverManager.getConnection(url, address.user(), address.password());
                Statement settings = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            settings.execute("set synchronous_commit = off");
            connection.setAutoCommit(false);
            for (String hall : others) {
                copy(rows, original, hall, insert);
                connection.commit();
            }
        } catch (SQLException failure) {
            throw new ClusterFailure("Expected the halls' rows to be copied, but: " + failure.getMessage(), failure);
        }
    }

    private static void copy(List<JournalRow> rows, String original, String hall, PreparedStatement insert)
            throws SQLException {
        String hash = HashChain.GENESIS;
        int waiting = 0;
        for (JournalRow row : rows) {
            JournalRow copy = JournalRow.chained(
                    hash,
                    hall,
                    row.day(),
                    row.after(),
                    row.position(),
                    row.at(),
                    row.writer(),
                    UUID.randomUUID(),
                    row.body().replace(original, hall));
            hash = copy.hash();
            add(copy, insert);
            if (++waiting == ROWS_AT_ONCE) {
                insert.executeBatch();
                waiting = 0;
            }
        }
        insert.executeBatch();
    }

    private static void add(JournalRow row, PreparedStatement insert) throws SQLException {
        insert.setString(1, row.hall());
        insert.setObject(2, row.day());
        insert.setLong(3, row.after());
        insert.setLong(4, row.position());
        insert.setObject(5, OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC));
        insert.setString(6, row.writer());
        insert.setObject(7, row.turn());
        insert.setString(8, row.body());
        insert.setString(9, row.hash());
        insert.addBatch();
    }
}
