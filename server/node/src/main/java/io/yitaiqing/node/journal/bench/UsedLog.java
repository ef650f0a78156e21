package io.yitaiqing.node.journal.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.yitaiqing.node.journal.DatabaseAddress;

/**
 * Brings the write-ahead log of a new server to where it is on one that has been in use: as many pieces as the server
 * keeps have been written and may be used again. A new server has yet to make each piece, while all who append wait.
 */
public final class UsedLog {

    private static final String WRITE_EVERY_PIECE = """
            do $$ begin
                for piece in 1 .. pg_size_bytes(current_setting('min_wal_size'))
                                  / pg_size_bytes(current_setting('wal_segment_size')) loop
                    perform pg_logical_emit_message(false, 'yitaiqing.bench', '');
                    perform pg_switch_wal();
                end loop;
            end $$
            """;
    private static final String USE_THEM_AGAIN = "checkpoint";

    private UsedLog() {}

    /** Writes as much as the server keeps, which takes some seconds; only for a superuser. */
    public static Future<Void> make(Vertx vertx, DatabaseAddress address) {
        return PgConnection.connect(vertx, address.connectOptions())
                .compose(connection -> connection
                        .query(WRITE_EVERY_PIECE)
                        .execute()
                        .compose(written -> connection.query(USE_THEM_AGAIN).execute())
                        .eventually(connection::close))
                .mapEmpty();
    }
}
