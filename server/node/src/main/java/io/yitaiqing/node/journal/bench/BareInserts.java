package io.yitaiqing.node.journal.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import io.yitaiqing.node.journal.JournalRow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final String insert;
    private final int rowsPerStatement;
    private final List<PgConnection> connections;
    private final List<List<BenchHall>> batches;
    private final Latencies latencies = new Latencies();
    private final Deque<DueRow> waiting = new ArrayDeque<>();
    private final Set<PgConnection> inserting = new HashSet<>();
    private Promise<Void> stored = Promise.promise();
    private boolean allDue;

    private record DueRow(JournalRow row, long dueNanos) {}

    private BareInserts(
            String table, int rowsPerStatement, List<PgConnection> connections, List<List<BenchHall>> batches) {
        this.table = table;
        this.insert = INSERT.formatted(table);
        this.rowsPerStatement = rowsPerStatement;
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
                .map(all -> new BareInserts("journal_yardstick_" + run, rowsPerStatement, all.list(), batches))
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

    /** Inserts at a pace: a connection that is free takes all rows that are due, as many as its statement may hold. */
    Future<Void> runPaced(Vertx vertx, Duration duration, double rowsASecond) {
        List<BenchHall> halls = batches.stream().flatMap(List::stream).toList();
        stored = Promise.promise();
        allDue = false;
        Paced.run(vertx, duration, rowsASecond, (number, due) -> {
                    waiting.add(
                            new DueRow(halls.get((int) (number % halls.size())).next(), due));
                    vertx.runOnContext(now -> insertDue());
                })
                .onSuccess(sent -> {
                    allDue = true;
                    insertDue();
                });
        return stored.future();
    }

    /** How long the rows at a pace took. */
    Latencies latencies() {
        return latencies;
    }

    private void insertDue() {
        for (PgConnection connection : connections) {
            if (!waiting.isEmpty() && inserting.add(connection)) {
                List<DueRow> due = new ArrayList<>();
                while (due.size() < rowsPerStatement && !waiting.isEmpty()) {
                    due.add(waiting.remove());
                }
                insert(connection, due.stream().map(DueRow::row).toList())
                        .onSuccess(inserted -> {
                            long now = System.nanoTime();
                            due.forEach(row -> latencies.record(now - row.dueNanos()));
                            inserting.remove(connection);
                            insertDue();
                        })
                        .onFailure(stored::tryFail);
            }
        }
        if (allDue && waiting.isEmpty() && inserting.isEmpty()) {
            stored.tryComplete();
        }
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
        return insert(connection, rows).compose(inserted -> loop(connection, halls, untilNanos, stored + rows.size()));
    }

    private Future<?> insert(PgConnection connection, List<JournalRow> rows) {
        return connection.preparedQuery(insert).execute(parameters(rows));
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
