package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores checkpoints beside the appends, several halls in a statement and one statement in flight; of a hall whose turn
 * has not come only the newest one waits.
 *
 * <p>It gives up easily: who finds no checkpoint replays more rows, and is none the worse for it.
 */
final class CheckpointWriter {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWriter.class);

    private static final int HALLS_AT_ONCE = 16;
    private static final int WAITING_MAX = 1_000;
    private static final int BYTES_MAX = 8_000_000;

    private static final String SQL = """
            insert into hall_checkpoint (hall, day, after, position, hash, build, state)
            select hall, day, after, position, hash, build, state
            from unnest($1::text[], $2::date[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::bytea[])
                 as row (hall, day, after, position, hash, build, state)
            order by hall collate "C"
            on conflict (hall) do update
            set day = excluded.day, after = excluded.after, position = excluded.position, hash = excluded.hash,
                build = excluded.build, state = excluded.state
            where hall_checkpoint.position < excluded.position or hall_checkpoint.build <> excluded.build
            """;

    private final Pool pool;
    private final JournalLimits limits;
    private final SequencedMap<String, Checkpoint> waiting = new LinkedHashMap<>();
    private Future<Void> writing = Future.succeededFuture();
    private boolean busy;
    private boolean failing;

    CheckpointWriter(Vertx vertx, DatabaseAddress address, JournalLimits limits) {
        this.limits = limits;
        this.pool = PgBuilder.pool()
                .connectingTo(JournalSession.options(address, limits.lockTimeout(), limits.statementTimeout())
                        // A checkpoint that a crash takes away is made again; no turn has to wait for its flush.
                        .addProperty("synchronous_commit", "off"))
                .with(new PoolOptions()
                        .setMaxSize(1)
                        .setConnectionTimeout((int) limits.connectTimeout().toSeconds())
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .using(vertx)
                .build();
    }

    /** Takes a checkpoint to be stored when its turn comes; drops it where too many wait. */
    void keep(Checkpoint checkpoint) {
        if (waiting.size() < WAITING_MAX || waiting.containsKey(checkpoint.hall())) {
            waiting.put(checkpoint.hall(), checkpoint);
        }
        write();
    }

    /** When all that wait now are stored, or have been given up. */
    Future<Void> settled() {
        return !busy ? Future.succeededFuture() : writing.transform(done -> settled());
    }

    Future<Void> close() {
        waiting.clear();
        return writing.transform(done -> pool.close());
    }

    private void write() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        writing = pool.preparedQuery(SQL)
                .execute(parameters(take()))
                .timeout(limits.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .transform(done -> {
                    busy = false;
                    note(done.failed() ? done.cause() : null);
                    write();
                    return Future.succeededFuture();
                });
    }

    private void note(Throwable failure) {
        if (failure != null && !failing) {
            LOG.warn("Checkpoints cannot be stored, so halls load slower: {}", failure.getMessage());
        }
        failing = failure != null;
    }

    private List<Checkpoint> take() {
        List<Checkpoint> taken = new ArrayList<>();
        int bytes = 0;
        Iterator<Checkpoint> all = waiting.sequencedValues().iterator();
        while (all.hasNext() && taken.size() < HALLS_AT_ONCE && bytes < BYTES_MAX) {
            Checkpoint next = all.next();
            bytes += next.state().length();
            taken.add(next);
            all.remove();
        }
        taken.sort(Comparator.comparing(Checkpoint::hall));
        return taken;
    }

    private static Tuple parameters(List<Checkpoint> all) {
        return Tuple.tuple()
                .addValue(column(all, Checkpoint::hall, String[]::new))
                .addValue(column(all, Checkpoint::day, LocalDate[]::new))
                .addValue(column(all, Checkpoint::after, Long[]::new))
                .addValue(column(all, Checkpoint::position, Long[]::new))
                .addValue(column(all, Checkpoint::hash, String[]::new))
                .addValue(column(all, Checkpoint::build, String[]::new))
                .addValue(column(all, Checkpoint::state, Buffer[]::new));
    }

    private static <T> T[] column(List<Checkpoint> all, Function<Checkpoint, T> value, IntFunction<T[]> array) {
        return all.stream().map(value).toArray(array);
    }
}
