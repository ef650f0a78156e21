package io.yitaiqing.node.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL server of this process alone, which starts and ends with it and keeps everything in one folder.
 *
 * <pre>
 * node.lock           held while a node uses the folder
 * postgres/           the database cluster
 * postgres.password   generated, for the owner's eyes only
 * postgres.log
 * </pre>
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String DATABASE = "yitaiqing";
    private static final String NO_SUCH_DATABASE = "3D000";

    private final DataFolder folder;
    private final PostgresProcess server;
    private final DatabaseAddress address;
    private boolean closed;

    private EmbeddedPostgres(DataFolder folder, PostgresProcess server, DatabaseAddress address) {
        this.folder = folder;
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server on a data folder, making the folder and the database where they are missing. Blocks for some
     * tenths of a second, the first time for some seconds.
     *
     * @throws DatabaseUnavailableException with one sentence for the operator
     */
    public static EmbeddedPostgres start(Path dataFolder) {
        DataFolder folder = DataFolder.lock(dataFolder);
        PostgresProcess server = null;
        try {
            PostgresPrograms programs = PostgresPrograms.on(folder);
            String password = folder.password();
            new PostgresCluster(folder, programs).prepare(password);
            server = PostgresProcess.start(folder, programs);
            DatabaseAddress address =
                    new DatabaseAddress("127.0.0.1", server.port(), DATABASE, PostgresCluster.USER, password);
            makeDatabase(address);
            return new EmbeddedPostgres(folder, server, address);
        } catch (DatabaseUnavailableException e) {
            abandon(folder, server, e);
            throw e;
        } catch (IOException | SQLException e) {
            DatabaseUnavailableException failure = new DatabaseUnavailableException(
                    "PostgreSQL does not start on data folder " + folder.path() + ": " + e.getMessage() + ".", e);
            abandon(folder, server, failure);
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            DatabaseUnavailableException failure =
                    new DatabaseUnavailableException("The start of PostgreSQL was interrupted.", e);
            abandon(folder, server, failure);
            throw failure;
        }
    }

    /** Where to connect. */
    public DatabaseAddress address() {
        return address;
    }

    /** The server's process. */
    public long processId() {
        return server.processId();
    }

    /** Stops the server (a fast shutdown: connections are cut, everything is written down) and frees the folder. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            try {
                server.stop();
            } finally {
                folder.close();
            }
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "PostgreSQL on data folder " + folder.path() + " does not stop: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Asked at every start, since a first start may have been killed before it came to this.
    private static void makeDatabase(DatabaseAddress address) throws SQLException {
        try {
            connect(address).close();
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            try (Connection connection = connect(address.withDatabase("postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static void abandon(DataFolder folder, PostgresProcess server, DatabaseUnavailableException failure) {
        try {
            if (server != null) {
                server.stop();
            }
            folder.close();
        } catch (IOException | InterruptedException e) {
            failure.addSuppressed(e);
        }
    }
}
