package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Another session in the database, in which a test does what a ghost or an operator would do. */
final class ForeignSession implements AutoCloseable {

    static final String SESSIONS = "select count(*) from pg_stat_activity where backend_type = 'client backend'";
    private static final String BLOCKED = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    private final PgConnection connection;
    private Transaction transaction;

    ForeignSession(TestDatabase.Access database) {
        this.connection = Futures.await(
                PgConnection.connect(database.vertx(), database.address().connectOptions()));
        // In a deadlock whoever looks first is the victim; this session looks last, however slow the machine is.
        Futures.await(connection.query("set deadlock_timeout = '10min'").execute());
    }

    /** Inserts a row in a transaction that stays open, like that of a node which has lost its connection. */
    void hold(JournalRow row) {
        if (transaction == null) {
            transaction = Futures.await(connection.begin());
        }
        Futures.await(InsertStatement.execute(connection, List.of(new PendingAppend(row, () -> {}))));
    }

    /** The same, without waiting for the insert to end. */
    Future<?> holdLater(JournalRow row) {
        return InsertStatement.execute(connection, List.of(new PendingAppend(row, () -> {})));
    }

    void commit() {
        Futures.await(transaction.commit());
    }

    void rollBack() {
        Futures.await(transaction.rollback());
    }

    void execute(String sql) {
        Futures.await(connection.query(sql).execute());
    }

    long count(String sql) {
        Row row = Futures.await(connection.query(sql).execute()).iterator().next();
        return row.getLong(0);
    }

    /** Returns when another session waits for a lock. */
    void awaitBlockedSession() throws InterruptedException {
        await(() -> count(BLOCKED) > 0, "somebody waits for a lock");
    }

    /** Returns when no more sessions than these are left. */
    void awaitSessions(long atMost) throws InterruptedException {
        await(() -> count(SESSIONS) <= atMost, "at most " + atMost + " sessions are left");
    }

    private static void await(BooleanSupplier condition, String description) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Expected within 20 seconds that " + description + ".");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() {
        Futures.await(connection.close());
    }
}
