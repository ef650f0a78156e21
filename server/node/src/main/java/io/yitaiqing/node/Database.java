package io.yitaiqing.node;

import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.EmbeddedPostgres;
import io.yitaiqing.node.journal.Migrations;
import java.util.Optional;

/** The PostgreSQL of a node: its own embedded one, or one that a URL names. */
final class Database implements AutoCloseable {

    private final DatabaseAddress address;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(DatabaseAddress address, Optional<EmbeddedPostgres> embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /** Starts or finds the database and brings its tables up to date; blocks. */
    static Database open(NodeSettings settings) {
        Optional<EmbeddedPostgres> embedded = settings.databaseUrl().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedPostgres.start(settings.dataFolder()));
        DatabaseAddress address = embedded.map(EmbeddedPostgres::address)
                .orElseGet(() -> DatabaseAddress.parse(settings.databaseUrl().orElseThrow()));
        Database database = new Database(address, embedded);
        try {
            Migrations.apply(address);
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    DatabaseAddress address() {
        return address;
    }

    /** The process of the embedded server. */
    Optional<Long> process() {
        return embedded.map(EmbeddedPostgres::processId);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
