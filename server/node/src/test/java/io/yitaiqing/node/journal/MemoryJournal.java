package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** One node's journal in memory, with faults on order: for simulations in virtual time and for tests. */
public final class MemoryJournal implements Journal {

    /** What goes wrong with the next append. */
    public enum Fault {
        /** The database refuses; nothing is stored. */
        UNAVAILABLE,
        /** The connection is lost before the row is stored. */
        LOST_BEFORE_COMMIT,
        /** The row is stored, but the answer is lost. */
        LOST_AFTER_COMMIT,
        /** The connection is lost and the row's transaction stays open until {@link MemoryDatabase#settleGhosts}. */
        GHOST
    }

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final MemoryDatabase database;
    private final Executor executor;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Set<String> hallsUnderWay = ConcurrentHashMap.newKeySet();
    private boolean reachable = true;

    /** {@code executor} decides when things happen: {@code Runnable::run} at once, a simulation's clock later. */
    public MemoryJournal(MemoryDatabase database, Executor executor) {
        this.database = database;
        this.executor = executor;
    }

    /** The next appends meet these faults, one each, in this order. */
    public void fail(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** Cuts this node off from the database, or lets it back. */
    public void setReachable(boolean reachable) {
        this.reachable = reachable;
    }

    @Override
    public Future<AppendOutcome> append(JournalRow row) {
        if (!hallsUnderWay.add(row.hall())) {
            return Future.failedFuture(new IllegalStateException(
                    "Expected one append at a time, but hall " + row.hall() + " has another one under way."));
        }
        Promise<AppendOutcome> promise = Promise.promise();
        executor.execute(() -> {
            try {
                insert(row, promise);
            } catch (JournalException e) {
                fail(row, promise, e);
            }
        });
        return promise.future();
    }

    private void insert(JournalRow row, Promise<AppendOutcome> promise) {
        requireReachable();
        requireJson(row);
        if (!database.isPrepared(row.day())) {
            throw new JournalUnavailableException(
                    "The journal is not prepared for the day of hall " + row.hall() + ", " + row.day() + ".");
        }
        Fault fault = faults.poll();
        if (fault == null) {
            database.insert(row, outcome -> settle(row, promise, outcome));
            return;
        }
        switch (fault) {
            case UNAVAILABLE -> throw new JournalUnavailableException("The database is down.");
            case LOST_BEFORE_COMMIT -> throw lost();
            case LOST_AFTER_COMMIT -> {
                database.insert(row, outcome -> {});
                throw lost();
            }
            case GHOST -> {
                database.haunt(row);
                throw lost();
            }
        }
    }

    private void settle(JournalRow row, Promise<AppendOutcome> promise, AppendOutcome outcome) {
        hallsUnderWay.remove(row.hall());
        promise.complete(outcome);
    }

    private void fail(JournalRow row, Promise<AppendOutcome> promise, JournalException reason) {
        hallsUnderWay.remove(row.hall());
        promise.fail(reason);
    }

    @Override
    public Future<List<JournalRow>> rows(String hall, LocalDate firstDay, LocalDate lastDay) {
        return later(() -> database.rows(hall, firstDay, lastDay));
    }

    @Override
    public Future<Optional<JournalHead>> head(String hall) {
        return heads(List.of(hall)).map(heads -> Optional.ofNullable(heads.get(hall)));
    }

    @Override
    public Future<Map<String, JournalHead>> heads(Collection<String> halls) {
        return later(() -> {
            Map<String, JournalHead> heads = new HashMap<>();
            for (String hall : halls) {
                List<JournalRow> rows = database.rows(hall, GENESIS_DAY, LAST_DAY);
                if (!rows.isEmpty()) {
                    heads.put(hall, rows.getLast().head());
                }
            }
            return heads;
        });
    }

    @Override
    public Future<List<LocalDate>> days(String hall) {
        return later(() -> database.rows(hall, GENESIS_DAY, LAST_DAY).stream()
                .map(JournalRow::day)
                .distinct()
                .toList());
    }

    @Override
    public Future<Void> prepareDay(LocalDate day) {
        return later(() -> {
            database.prepare(day);
            return null;
        });
    }

    @Override
    public Future<Instant> now() {
        return later(() -> database.now().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }

    private <T> Future<T> later(Supplier<T> work) {
        Promise<T> promise = Promise.promise();
        executor.execute(() -> {
            try {
                requireReachable();
                promise.complete(work.get());
            } catch (JournalException e) {
                promise.fail(e);
            }
        });
        return promise.future();
    }

    private void requireReachable() {
        if (!reachable) {
            throw new JournalUnavailableException("The database cannot be reached.");
        }
    }

    private static void requireJson(JournalRow row) {
        try {
            Json.decodeValue(row.body());
        } catch (DecodeException e) {
            throw new RowRefusedException("The row of hall " + row.hall() + " is not JSON.", e);
        }
    }

    private static OutcomeUnknownException lost() {
        return new OutcomeUnknownException("The connection was lost.", null);
    }
}
