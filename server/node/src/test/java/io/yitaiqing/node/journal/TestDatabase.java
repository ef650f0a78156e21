package io.yitaiqing.node.journal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One embedded PostgreSQL and one Vert.x for all test classes of a run; injects {@link TestDatabase.Access}. */
public final class TestDatabase implements ParameterResolver {

    /** What a test gets: the database, and the event loop context on which journals are opened. */
    public record Access(Context context, DatabaseAddress address) {

        /** The Vert.x of that context. */
        public Vertx vertx() {
            return context.owner();
        }

        /** A journal on the database. */
        public PostgresJournal open() {
            return open(JournalLimits.DEFAULT);
        }

        PostgresJournal open(JournalLimits limits) {
            return open(address, limits);
        }

        PostgresJournal open(DatabaseAddress through, JournalLimits limits) {
            return Futures.await(onContext(() -> PostgresJournal.open(vertx(), through, limits)));
        }

        /** Does all the work in one turn of the event loop: rows that are appended in it go together. */
        public <T> Future<T> onContext(Supplier<Future<T>> work) {
            Promise<T> promise = Promise.promise();
            context.runOnContext(now -> work.get().onComplete(promise));
            return promise.future();
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
        private final Access access = new Access(Vertx.vertx().getOrCreateContext(), server.address());

        Running() {
            Migrations.apply(server.address());
        }

        @Override
        public void close() {
            Futures.await(access.vertx().close());
            server.close();
            PostgresBinaries.deleteTree(folder);
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "database-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
