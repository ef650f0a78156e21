package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries of the journal, on connections of their own: reading many days must not hold up an append. */
final class JournalReader {

    private static final int CONNECTIONS = 3;
    private static final int WAITING_MAX = 10_000;
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration ANSWER_TIMEOUT = STATEMENT_TIMEOUT.plusSeconds(5);

    // body::text, since the driver would parse json and forget the text.
    private static final String ROWS = """
            select hall, day, after, position, at, writer, turn, body::text as body, hash
            from journal where hall = $1 and day between $2 and $3 order by day, after
            """;
    private static final String PAGE = """
            select hall, day, after, position, at, writer, turn, body::text as body, hash
            from journal where hall = $1 and day = $2 and after >= $3 order by after limit $4
            """;
    private static final String FIRST_ROW = """
            select hall, day, after, position, at, writer, turn, body::text as body, hash
            from journal where hall = $1 and day = $2 and strpos(body::text, $3) > 0 order by after limit 1
            """;
    private static final String HEADS = """
            select head.hall, head.day, head.position, head.at, head.hash
            from unnest($1::text[]) as wanted (hall)
            cross join lateral (
                select * from journal where journal.hall = wanted.hall order by day desc, after desc limit 1) as head
            """;
    // Jumps from day to day along the primary key instead of reading all rows.
    private static final String DAYS = """
            with recursive chapter (day) as (
                (select day from journal where hall = $1 order by day limit 1)
                union all
                select (select journal.day from journal
                        where journal.hall = $1 and journal.day > chapter.day order by journal.day limit 1)
                from chapter where chapter.day is not null)
            select day from chapter where day is not null
            """;

    private static final String RETIRED = """
            select exists (select 1 from journal_retired where day = $1)
                and not exists (select 1 from journal where day = $1) as retired
            """;

    private static final String CHECKPOINTS = """
            select hall, day, after, position, hash, build, state
            from hall_checkpoint where hall = any ($1::text[]) and build = $2
            """;
    private static final String ROWS_SINCE = """
            select line.hall, line.day, line.after, line.position, line.at, line.writer, line.turn,
                   line.body::text as body, line.hash
            from unnest($1::text[], $2::date[], $3::bigint[]) as since (hall, day, after)
            cross join lateral (
                select * from journal
                where journal.hall = since.hall and journal.day >= since.day
                  and (journal.day, journal.after) >= (since.day, since.after)
                order by journal.day, journal.after) as line
            """;

    private final Pool pool;

    JournalReader(Vertx vertx, DatabaseAddress address, JournalLimits limits) {
        this.pool = PgBuilder.pool()
                .connectingTo(JournalSession.options(address, limits.lockTimeout(), STATEMENT_TIMEOUT))
                .with(new PoolOptions()
                        .setMaxSize(CONNECTIONS)
                        .setMaxWaitQueueSize(WAITING_MAX)
                        // Also how long a query may wait its turn: a takeover of many halls reads for some seconds.
                        .setConnectionTimeout((int) STATEMENT_TIMEOUT.toSeconds())
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                        // Rows are decoded on a loop of their own, not on that of the turns.
                        .setEventLoopSize(1))
                .using(vertx)
                .build();
    }

    Future<List<JournalRow>> rows(String hall, LocalDate firstDay, LocalDate lastDay) {
        return query(ROWS, Tuple.of(hall, firstDay, lastDay), JournalReader::row);
    }

    Future<List<JournalRow>> page(String hall, LocalDate day, long from, int most) {
        return query(PAGE, Tuple.of(hall, day, from, most), JournalReader::row);
    }

    Future<Optional<JournalRow>> firstRow(String hall, LocalDate day, String text) {
        return query(FIRST_ROW, Tuple.of(hall, day, text), JournalReader::row)
                .map(rows -> rows.stream().findFirst());
    }

    Future<Map<String, JournalHead>> heads(Collection<String> halls) {
        return query(HEADS, Tuple.tuple().addValue(halls.toArray(String[]::new)), JournalReader::head)
                .map(heads -> {
                    Map<String, JournalHead> byHall = new HashMap<>();
                    heads.forEach(head -> byHall.put(head.hall(), head));
                    return byHall;
                });
    }

    Future<List<LocalDate>> days(String hall) {
        return query(DAYS, Tuple.of(hall), row -> row.getLocalDate("day"));
    }

    Future<Map<String, Checkpoint>> checkpoints(Collection<String> halls, String build) {
        Tuple wanted = Tuple.tuple().addValue(halls.toArray(String[]::new)).addValue(build);
        return query(CHECKPOINTS, wanted, JournalReader::checkpoint)
                .map(found -> found.stream().collect(Collectors.toMap(Checkpoint::hall, Function.identity())));
    }

    Future<Map<String, List<JournalRow>>> rowsSince(Collection<Checkpoint> checkpoints) {
        Tuple since = Tuple.tuple()
                .addValue(checkpoints.stream().map(Checkpoint::hall).toArray(String[]::new))
                .addValue(checkpoints.stream().map(Checkpoint::day).toArray(LocalDate[]::new))
                .addValue(checkpoints.stream().map(Checkpoint::after).toArray(Long[]::new));
        return query(ROWS_SINCE, since, JournalReader::row)
                .map(rows -> rows.stream().collect(Collectors.groupingBy(JournalRow::hall)));
    }

    /** A retired day is noted before its rows go, so one that has rows is not gone yet. */
    Future<Boolean> isRetired(LocalDate day) {
        return query(RETIRED, Tuple.of(day), row -> row.getBoolean("retired")).map(List::getFirst);
    }

    Future<Void> prepareDay(LocalDate day) {
        return query("select prepare_journal_day($1)", Tuple.of(day), row -> day)
                .mapEmpty();
    }

    Future<Instant> now() {
        return query("select clock_timestamp() as now", Tuple.tuple(), row -> instant(row, "now"))
                .map(List::getFirst);
    }

    Future<Void> close() {
        return pool.close();
    }

    private <T> Future<List<T>> query(String sql, Tuple parameters, Function<Row, T> mapper) {
        // The server's own timeout does not help where the server or the network hangs.
        Future<SqlResult<List<T>>> rows = pool.preparedQuery(sql)
                .collecting(Collectors.mapping(mapper, Collectors.toList()))
                .execute(parameters)
                .timeout(ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        return rows.recover(failure -> Future.failedFuture(new JournalUnavailableException(
                        "The journal's database does not answer as it should: " + failure.getMessage(), failure)))
                .map(SqlResult::value);
    }

    private static JournalRow row(Row row) {
        return new JournalRow(
                row.getString("hall"),
                row.getLocalDate("day"),
                row.getLong("after"),
                row.getLong("position"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("writer"),
                row.getUUID("turn"),
                row.getString("body"),
                row.getString("hash"));
    }

    private static Checkpoint checkpoint(Row row) {
        return new Checkpoint(
                row.getString("hall"),
                row.getLocalDate("day"),
                row.getLong("after"),
                row.getLong("position"),
                row.getString("hash"),
                row.getString("build"),
                row.getBuffer("state"));
    }

    private static JournalHead head(Row row) {
        return new JournalHead(
                row.getString("hall"),
                row.getLocalDate("day"),
                row.getLong("position"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("hash"));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
