package io.yitaiqing.node.journal;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One embedded PostgreSQL and one Vert.x for all test classes of a run; injects {@link TestDatabase.Access}. */
final class TestDatabase implements ParameterResolver {

    /** What a test gets. */
    record Access(Vertx vertx, DatabaseAddress address) {

        PostgresJournal open() {
            return open(JournalLimits.DEFAULT);
        }

        PostgresJournal open(JournalLimits limits) {
            return Futures.await(PostgresJournal.open(vertx, address, limits));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Access.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
                .access;
    }

    private static final class Running implements AutoCloseable {

        private final Path folder = folder();
        private final EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        private final Access access = new Access(Vertx.vertx(), server.address());

        Running() {
            Migrations.apply(server.address());
        }

        @Override
        public void close() {
            Futures.await(access.vertx.close());
            server.close();
            PostgresBinaries.deleteTree(folder);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "database-");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
