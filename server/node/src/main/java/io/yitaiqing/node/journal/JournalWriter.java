package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection that appends, with one statement in flight; it connects anew when the connection is lost.
 *
 * <p>Lives on one event loop context, like everything of the journal.
 */
final class JournalWriter {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

    private enum State {
        CONNECTING,
        IDLE,
        WRITING,
        AWAITING_RETRY,
        CLOSED
    }

    private static final int ATTEMPTS_MAX = 3;
    private static final Duration COLLISION_PAUSE = Duration.ofMillis(30);
    private static final Duration RETRY_FIRST = Duration.ofMillis(50);
    private static final Duration RETRY_LONGEST = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final DatabaseAddress address;
    private final JournalLimits limits;
    private final Runnable onChange;
    private State state = State.CONNECTING;
    private PgConnection connection;
    private Duration retryAfter = RETRY_FIRST;
    private Throwable lastFailure;
    private Future<Void> writing = Future.succeededFuture();

    /** {@code onChange} runs whenever this writer has become idle or has lost its connection. */
    JournalWriter(Vertx vertx, DatabaseAddress address, JournalLimits limits, Runnable onChange) {
        this.vertx = vertx;
        this.address = address;
        this.limits = limits;
        this.onChange = onChange;
    }

    /** The first connection; afterwards the writer reconnects on its own. */
    Future<Void> open() {
        return JournalSession.connect(vertx, address, limits).map(opened -> {
            use(opened);
            return null;
        });
    }

    boolean isIdle() {
        return state == State.IDLE;
    }

    /** Whether rows may hope for this writer: it is connected, or about to be. */
    boolean isHopeful() {
        return state == State.IDLE || state == State.WRITING || state == State.CONNECTING;
    }

    /** Why this writer has no connection, if it has none. */
    Throwable lastFailure() {
        return lastFailure;
    }

    /** Sends rows of different halls and settles each of them. Only for an idle writer. */
    void write(List<PendingAppend> appends) {
        if (state != State.IDLE) {
            throw new IllegalStateException("Expected an idle writer, but it is " + state + ".");
        }
        state = State.WRITING;
        PgConnection used = connection;
        writing = together(used, appends, 1).onComplete(done -> {
            if (state == State.WRITING && connection == used) {
                state = State.IDLE;
                onChange.run();
            }
        });
    }

    /** Waits for the statement in flight, then closes the connection. */
    Future<Void> close() {
        return writing.transform(done -> {
            state = State.CLOSED;
            return connection == null ? Future.succeededFuture() : connection.close();
        });
    }

    private Future<Void> together(PgConnection used, List<PendingAppend> appends, int attempt) {
        if (connection != used) {
            // Lost between two attempts: these rows were rolled back before, and are not sent again.
            return failAll(
                    appends,
                    row -> new JournalUnavailableException("The connection to the database was lost.", lastFailure));
        }
        return InsertStatement.execute(used, appends)
                .timeout(limits.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .transform(stored -> {
                    if (stored.failed()) {
                        return afterFailure(used, appends, attempt, stored.cause());
                    }
                    settle(appends, stored.result());
                    return Future.succeededFuture();
                });
    }

    private Future<Void> afterFailure(PgConnection used, List<PendingAppend> appends, int attempt, Throwable cause) {
        AppendFailure failure = AppendFailure.of(cause);
        return switch (failure) {
            case COLLISION -> {
                if (attempt == ATTEMPTS_MAX) {
                    yield failAll(appends, row -> failure.explain(row, cause));
                }
                // After a pause, or the same two would collide again.
                yield vertx.timer(COLLISION_PAUSE.toMillis() * attempt, TimeUnit.MILLISECONDS)
                        .compose(paused -> together(used, appends, attempt + 1));
            }
            case BLOCKED, DAY_NOT_PREPARED, BAD_ROW -> {
                if (appends.size() > 1) {
                    yield oneByOne(used, appends);
                }
                yield failAll(appends, row -> failure.explain(row, cause));
            }
            case UNAVAILABLE, UNKNOWN -> {
                reconnect(cause);
                yield failAll(appends, row -> failure.explain(row, cause));
            }
        };
    }

    // So that one bad row, or one that has to wait, hurts its own hall only.
    private Future<Void> oneByOne(PgConnection used, List<PendingAppend> appends) {
        Future<Void> done = Future.succeededFuture();
        for (PendingAppend append : appends) {
            done = done.compose(before -> together(used, List.of(append), 1));
        }
        return done;
    }

    private static void settle(List<PendingAppend> appends, Set<UUID> stored) {
        for (PendingAppend append : appends) {
            append.settle(stored.contains(append.row().turn()) ? AppendOutcome.DURABLE : AppendOutcome.FENCED);
        }
    }

    private static Future<Void> failAll(List<PendingAppend> appends, Function<JournalRow, JournalException> reason) {
        appends.forEach(append -> append.fail(reason.apply(append.row())));
        return Future.succeededFuture();
    }

    private void use(PgConnection opened) {
        if (state == State.CLOSED) {
            opened.close();
            return;
        }
        connection = opened;
        // What the server says before it hangs up; that it hangs up is dealt with below.
        opened.exceptionHandler(farewell -> LOG.info("The database ends a connection: {}", farewell.getMessage()));
        opened.closeHandler(closed -> {
            if (connection == opened) {
                reconnect(new JournalUnavailableException("The database closed the connection."));
            }
        });
        retryAfter = RETRY_FIRST;
        lastFailure = null;
        state = State.IDLE;
        onChange.run();
    }

    private void reconnect(Throwable reason) {
        if (state == State.CLOSED || state == State.CONNECTING || state == State.AWAITING_RETRY) {
            return;
        }
        lastFailure = reason;
        PgConnection old = connection;
        connection = null;
        if (old != null) {
            old.close();
        }
        connect();
    }

    private void connect() {
        state = State.CONNECTING;
        open().onFailure(failure -> {
            if (state == State.CLOSED) {
                return;
            }
            lastFailure = failure;
            state = State.AWAITING_RETRY;
            vertx.setTimer(retryAfter.toMillis(), timer -> {
                if (state == State.AWAITING_RETRY) {
                    connect();
                }
            });
            retryAfter = min(retryAfter.multipliedBy(2), RETRY_LONGEST);
            onChange.run();
        });
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
