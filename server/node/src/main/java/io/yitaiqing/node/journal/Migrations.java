package io.yitaiqing.node.journal;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The versioned changes that make a database fit for this release; safe when several nodes apply them at once. */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies the changes the database does not have yet. Blocks.
     *
     * @throws DatabaseUnavailableException with one sentence for the operator
     */
    public static void apply(DatabaseAddress address) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(address.jdbcUrl(), address.user(), address.password())
                    .locations("classpath:db/migration")
                    .connectRetries(0)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw DatabaseFailure.of(address, sqlState(e), e);
        }
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return "XX000"; // Flyway's own complaint, which its message explains
    }
}
