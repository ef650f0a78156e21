package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A connection that is fit to append: its commits are durable, and its settings are those the journal relies on. */
final class JournalSession {

    private static final int OLDEST_VERSION = 14;
    private static final String CHECK = """
            select current_setting('fsync') as fsync,
                   current_setting('synchronous_commit') as synchronous_commit,
                   current_setting('server_version_num')::int / 10000 as version,
                   current_setting('server_encoding') as encoding,
                   pg_is_in_recovery() as standby,
                   current_setting('default_transaction_read_only')::boolean as read_only,
                   to_regclass('journal') is not null as migrated
            """;

    private JournalSession() {}

    /** Connects and checks; fails with {@link DatabaseUnavailableException}. */
    static Future<PgConnection> connect(Vertx vertx, DatabaseAddress address, JournalLimits limits) {
        PgConnectOptions options = options(address, limits.lockTimeout(), limits.statementTimeout());
        Future<PgConnection> connecting = PgConnection.connect(vertx, options);
        Future<PgConnection> checked = connecting.compose(connection -> check(connection, address));
        return checked.timeout(limits.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> {
                    connecting.onSuccess(PgConnection::close);
                    return Future.failedFuture(unavailable(address, failure));
                });
    }

    /** How to connect, with the settings that the journal relies on. */
    static PgConnectOptions options(DatabaseAddress address, Duration lockTimeout, Duration statementTimeout) {
        return address.connectOptions()
                .setCachePreparedStatements(true)
                .setPipeliningLimit(1)
                .addProperty("application_name", "yitaiqing-journal")
                .addProperty("default_transaction_isolation", "read committed")
                .addProperty("lock_timeout", Long.toString(lockTimeout.toMillis()))
                .addProperty("statement_timeout", Long.toString(statementTimeout.toMillis()));
    }

    private static Future<PgConnection> check(PgConnection connection, DatabaseAddress address) {
        return connection.query(CHECK).execute().compose(rows -> {
            String objection = objection(rows.iterator().next());
            return objection == null
                    ? Future.succeededFuture(connection)
                    : Future.failedFuture(
                            new DatabaseUnavailableException("The database at " + address + " " + objection + "."));
        });
    }

    private static String objection(Row row) {
        String synchronousCommit = row.getString("synchronous_commit");
        if (row.getInteger("version") < OLDEST_VERSION) {
            return "is PostgreSQL " + row.getInteger("version") + ", but the oldest that works is " + OLDEST_VERSION;
        }
        if (!row.getString("encoding").equals("UTF8")) {
            return "has the encoding " + row.getString("encoding") + ", but the journal needs UTF8";
        }
        if (row.getBoolean("standby")) {
            return "is a standby, which cannot be written";
        }
        if (row.getBoolean("read_only")) {
            return "can only be read: set default_transaction_read_only = off";
        }
        if (!row.getString("fsync").equals("on")) {
            return "has fsync off, so that acknowledged rows would not survive a power cut: set fsync = on";
        }
        if (!synchronousCommit.equals("on") && !synchronousCommit.equals("remote_apply")) {
            return "has synchronous_commit " + synchronousCommit + ", so that acknowledged rows might not survive a"
                    + " crash: set synchronous_commit = on";
        }
        if (!row.getBoolean("migrated")) {
            return "has no journal: the migrations have not been applied";
        }
        return null;
    }

    private static DatabaseUnavailableException unavailable(DatabaseAddress address, Throwable failure) {
        return switch (failure) {
            case DatabaseUnavailableException explained -> explained;
            case PgException refused -> DatabaseFailure.of(address, refused.getSqlState(), refused);
            case TimeoutException late ->
                new DatabaseUnavailableException("The database at " + address + " does not answer.", late);
            default -> DatabaseFailure.of(address, null, failure);
        };
    }
}
