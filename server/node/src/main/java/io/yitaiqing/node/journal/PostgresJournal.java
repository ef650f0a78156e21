package io.yitaiqing.node.journal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The journal in PostgreSQL, with group commit: rows that arrive while a statement is in flight go together in the next
 * one, so the more load, the more rows share one flush of the disk.
 *
 * <p>All its state lives on the event loop context on which it was opened.
 */
public final class PostgresJournal implements Journal {

    private final Context context;
    private final AppendQueue queue;
    private final JournalReader reader;
    private final CheckpointWriter checkpoints;
    private final List<JournalWriter> writers = new ArrayList<>();
    private final Set<LocalDate> preparedDays = new HashSet<>();
    private boolean sendScheduled;
    private boolean closed;

    private PostgresJournal(Vertx vertx, DatabaseAddress address, JournalLimits limits) {
        this.context = vertx.getOrCreateContext();
        this.queue = new AppendQueue(limits);
        this.reader = new JournalReader(vertx, address, limits);
        this.checkpoints = new CheckpointWriter(vertx, address, limits);
        for (int i = 0; i < limits.writers(); i++) {
            writers.add(new JournalWriter(vertx, address, limits, this::scheduleSend));
        }
    }

    /** Opens the journal of a database that is up and migrated; fails with {@link DatabaseUnavailableException}. */
    public static Future<PostgresJournal> open(Vertx vertx, DatabaseAddress address) {
        return open(vertx, address, JournalLimits.DEFAULT);
    }

    /** Opens the journal within limits of the caller's choice. */
    public static Future<PostgresJournal> open(Vertx vertx, DatabaseAddress address, JournalLimits limits) {
        PostgresJournal journal = new PostgresJournal(vertx, address, limits);
        return journal.onContext(() -> Future.all(
                        journal.writers.stream().map(JournalWriter::open).toList()))
                .map(journal)
                .recover(failure -> journal.close().transform(done -> Future.failedFuture(failure)));
    }

    @Override
    public Future<AppendOutcome> append(JournalRow row) {
        return onContext(() -> {
            if (closed) {
                return Future.failedFuture(new JournalUnavailableException("The journal is closed."));
            }
            Future<AppendOutcome> outcome = queue.add(row).onFailure(failure -> preparedDays.clear());
            scheduleSend();
            return outcome;
        });
    }

    @Override
    public Future<List<JournalRow>> rows(String hall, LocalDate firstDay, LocalDate lastDay) {
        return reader.rows(hall, firstDay, lastDay);
    }

    @Override
    public Future<List<JournalRow>> page(String hall, LocalDate day, long from, int most) {
        return reader.page(hall, day, from, most);
    }

    @Override
    public Future<Optional<JournalRow>> firstRow(String hall, LocalDate day, String text) {
        return reader.firstRow(hall, day, text);
    }

    @Override
    public Future<Optional<JournalHead>> head(String hall) {
        return reader.heads(List.of(hall)).map(heads -> Optional.ofNullable(heads.get(hall)));
    }

    @Override
    public Future<Map<String, JournalHead>> heads(Collection<String> halls) {
        return reader.heads(halls);
    }

    @Override
    public Future<List<LocalDate>> days(String hall) {
        return reader.days(hall);
    }

    @Override
    public Future<Boolean> isRetired(LocalDate day) {
        return reader.isRetired(day);
    }

    @Override
    public Future<Void> prepareDay(LocalDate day) {
        // Every hall asks for its day when it is loaded: the database is asked once.
        return onContext(() -> preparedDays.contains(day)
                ? Future.succeededFuture()
                : reader.prepareDay(day).onSuccess(done -> preparedDays.add(day)));
    }

    @Override
    public Future<Instant> now() {
        return reader.now();
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        onContext(() -> {
            if (!closed) {
                checkpoints.keep(checkpoint);
            }
            return Future.succeededFuture();
        });
    }

    /** When every checkpoint that was given to be kept is stored, or was given up. */
    public Future<Void> checkpointsSettled() {
        return onContext(checkpoints::settled);
    }

    @Override
    public Future<Map<String, Checkpoint>> checkpoints(Collection<String> halls, String build) {
        return reader.checkpoints(halls, build);
    }

    @Override
    public Future<Map<String, List<JournalRow>>> rowsSince(Collection<Checkpoint> since) {
        return reader.rowsSince(since);
    }

    @Override
    public Future<Void> close() {
        return onContext(() -> {
            closed = true;
            queue.failAll(new JournalUnavailableException("The journal is closed."));
            return Future.join(writers.stream().map(JournalWriter::close).toList())
                    .transform(done -> checkpoints.close())
                    .transform(done -> reader.close());
        });
    }

    // At the end of the event loop's turn, so that rows of the same turn go together.
    private void scheduleSend() {
        if (!sendScheduled) {
            sendScheduled = true;
            context.runOnContext(now -> {
                sendScheduled = false;
                send();
            });
        }
    }

    private void send() {
        for (JournalWriter writer : writers) {
            if (queue.isEmpty()) {
                return;
            }
            if (writer.isIdle()) {
                writer.write(queue.take());
            }
        }
        if (writers.stream().noneMatch(JournalWriter::isHopeful)) {
            Throwable reason = writers.get(0).lastFailure();
            queue.failAll(new JournalUnavailableException(reason.getMessage(), reason));
        }
    }

    private <T> Future<T> onContext(Supplier<Future<T>> work) {
        // A worker that works for this context has it as its own, but is not its thread.
        if (Vertx.currentContext() == context && Context.isOnEventLoopThread()) {
            return work.get();
        }
        Promise<T> promise = Promise.promise();
        context.runOnContext(
                now -> Future.succeededFuture().compose(start -> work.get()).onComplete(promise));
        return promise.future();
    }
}
