package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The one statement that appends: rows of many halls at once, one whole turn each.
 *
 * <p>The rows are inserted in the order of their keys: two nodes that insert the same halls in opposite orders would
 * deadlock. {@code on conflict do nothing} leaves a fenced hall out without harming the others, and waits where another
 * session has an open row at the same key.
 */
final class InsertStatement {

    private static final String SQL = """
            insert into journal (hall, day, after, position, at, writer, turn, body, hash)
            select hall, day, after, position, at, writer, turn, body::json, hash
            from unnest($1::text[], $2::date[], $3::bigint[], $4::bigint[], $5::timestamptz[], $6::text[],
                        $7::uuid[], $8::text[], $9::text[])
                 as row (hall, day, after, position, at, writer, turn, body, hash)
            order by hall collate "C", day, after
            on conflict do nothing
            returning hall, turn
            """;

    private InsertStatement() {}

    /** Sends the rows; the result holds the turns that were stored. */
    static Future<Set<UUID>> execute(PgConnection connection, List<PendingAppend> appends) {
        return connection.preparedQuery(SQL).execute(parameters(appends)).map(InsertStatement::turns);
    }

    private static Tuple parameters(List<PendingAppend> appends) {
        int count = appends.size();
        String[] halls = new String[count];
        LocalDate[] days = new LocalDate[count];
        Long[] afters = new Long[count];
        Long[] positions = new Long[count];
        OffsetDateTime[] ats = new OffsetDateTime[count];
        String[] writers = new String[count];
        UUID[] turns = new UUID[count];
        String[] bodies = new String[count];
        String[] hashes = new String[count];
        for (int i = 0; i < count; i++) {
            JournalRow row = appends.get(i).row();
            halls[i] = row.hall();
            days[i] = row.day();
            afters[i] = row.after();
            positions[i] = row.position();
            ats[i] = row.at().atOffset(ZoneOffset.UTC);
            writers[i] = row.writer();
            turns[i] = row.turn();
            bodies[i] = row.body();
            hashes[i] = row.hash();
        }
        return Tuple.tuple()
                .addValue(halls)
                .addValue(days)
                .addValue(afters)
                .addValue(positions)
                .addValue(ats)
                .addValue(writers)
                .addValue(turns)
                .addValue(bodies)
                .addValue(hashes);
    }

    private static Set<UUID> turns(RowSet<Row> stored) {
        Set<UUID> turns = new HashSet<>();
        for (Row row : stored) {
            turns.add(row.getUUID("turn"));
        }
        return turns;
    }
}
