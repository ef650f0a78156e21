package io.yitaiqing.node.journal.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import io.yitaiqing.node.journal.JournalRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The yardstick: the same rows into a table of the same shape, by bare multi-row inserts of the same size on as many
 * connections; no queue, no order, no conflicts, nothing returned.
 */
final class BareInserts {

    private static final String TABLE = """
            create table %1$s (
                hall text collate "C" not null, day date not null, after bigint not null check (after >= 0),
                position bigint not null, at timestamptz not null, writer text not null, turn uuid not null,
                body json not null, hash text not null,
                primary key (hall, day, after), check (position > after)) partition by range (day);
            create table %1$s_day partition of %1$s for values from ('2027-02-01') to ('2027-02-02')
            """;
    private static final String INSERT = """
            insert into %s
            select hall, day, after, position, at, writer, turn, body::json, hash
            from unnest($1::text[], $2::date[], $3::bigint[], $4::bigint[], $5::timestamptz[], $6::text[],
                        $7::uuid[], $8::text[], $9::text[])
                 as row (hall, day, after, position, at, writer, turn, body, hash)
            """;

    private final String table;
    private final List<PgConnection> connections;
    private final List<List<BenchHall>> batches;

    private BareInserts(String table, List<PgConnection> connections, List<List<BenchHall>> batches) {
        this.table = table;
        this.connections = connections;
        this.batches = batches;
    }

    /** Connects and makes a table for this run; each connection writes rows of its own halls. */
    static Future<BareInserts> open(
            Vertx vertx, PgConnectOptions options, String run, int connections, int halls, int rowsPerStatement) {
        int rows = Math.min(rowsPerStatement, Math.max(1, halls / connections));
        List<List<BenchHall>> batches = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            int connection = c;
            batches.add(Stream.iterate(0, i -> i + 1)
                    .limit(rows)
                    .map(i -> new BenchHall("yardstick-" + connection + "-" + i, "yardstick"))
                    .toList());
        }
        List<Future<PgConnection>> opening = Stream.generate(() ->
                        PgConnection.connect(vertx, new PgConnectOptions(options).setCachePreparedStatements(true)))
                .limit(connections)
                .toList();
        return Future.all(opening)
                .map(all -> new BareInserts("journal_yardstick_" + run, all.list(), batches))
                .compose(inserts ->
                        inserts.execute(TABLE.formatted(inserts.table)).map(inserts));
    }

    /** Inserts without a pause until then; the number of rows stored. */
    Future<Long> run(long untilNanos) {
        List<Future<Long>> loops = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            loops.add(loop(connections.get(i), batches.get(i), untilNanos, 0));
        }
        return Future.all(loops)
                .map(done -> loops.stream().mapToLong(Future::result).sum());
    }

    Future<Void> close() {
        return execute("drop table " + table)
                .transform(dropped -> Future.join(
                        connections.stream().map(PgConnection::close).toList()))
                .mapEmpty();
    }

    private Future<Void> execute(String sql) {
        return connections.get(0).query(sql).execute().mapEmpty();
    }

    private Future<Long> loop(PgConnection connection, List<BenchHall> halls, long untilNanos, long stored) {
        if (System.nanoTime() >= untilNanos) {
            return Future.succeededFuture(stored);
        }
        List<JournalRow> rows = halls.stream().map(BenchHall::next).toList();
        return connection
                .preparedQuery(INSERT.formatted(table))
                .execute(parameters(rows))
                .compose(inserted -> loop(connection, halls, untilNanos, stored + rows.size()));
    }

    private static Tuple parameters(List<JournalRow> rows) {
        return Tuple.tuple()
                .addValue(column(rows, JournalRow::hall).toArray(String[]::new))
                .addValue(column(rows, JournalRow::day).toArray(LocalDate[]::new))
                .addValue(column(rows, JournalRow::after).toArray(Long[]::new))
                .addValue(column(rows, JournalRow::position).toArray(Long[]::new))
                .addValue(column(rows, row -> row.at().atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new))
                .addValue(column(rows, JournalRow::writer).toArray(String[]::new))
                .addValue(column(rows, JournalRow::turn).toArray(UUID[]::new))
                .addValue(column(rows, JournalRow::body).toArray(String[]::new))
                .addValue(column(rows, JournalRow::hash).toArray(String[]::new));
    }

    private static <T> Stream<T> column(List<JournalRow> rows, Function<JournalRow, T> value) {
        return rows.stream().map(value);
    }
}
