package io.yitaiqing.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.journal.PostgresJournal;
import io.yitaiqing.node.web.Contracts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What a node stands on before it keeps a hall or serves anybody.
 *
 * <p>All of it is made side by side, for to join a cluster is mostly to wait for its members: meanwhile the database is
 * brought up to date, the journal opened and the documents read that say what may be asked.
 *
 * @param loop the one event loop of the node
 * @param heads where the lines of its halls ended when the journal was opened
 */
record Foundation(
        Context loop,
        Cluster cluster,
        Database database,
        Journal journal,
        Map<String, JournalHead> heads,
        Contracts contracts) {

    private record Opened(Journal journal, Map<String, JournalHead> heads) {}

    /** A few threads that block once; the common pool has one on a small machine. */
    private static final Executor ASIDE =
            work -> Thread.ofPlatform().daemon().name("start").start(work);

    /** Lays it; what was begun is ended where one part fails. */
    static Future<Foundation> lay(NodeSettings settings, MeterRegistry registry, List<String> documents) {
        Future<Database> database =
                Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> Database.open(settings), ASIDE));
        Cluster.Joining joining = Cluster.join(settings, registry);
        Future<Foundation> laid = Future.fromCompletionStage(joining.vertx()
                        .toCompletionStage()
                        // On a thread that has no event loop yet, and beside the one that goes on joining.
                        .thenApplyAsync(Vertx::getOrCreateContext, ASIDE))
                .compose(loop -> laid(loop, joining, database, settings.plans().keySet(), documents));
        return laid.recover(failure -> Future.join(
                        database.compose(Foundation::closed),
                        joining.joined().compose(cluster -> cluster.vertx().close()))
                .transform(ended -> Future.failedFuture(failure)));
    }

    private static Future<Foundation> laid(
            Context loop,
            Cluster.Joining joining,
            Future<Database> database,
            Collection<String> halls,
            List<String> documents) {
        Vertx vertx = loop.owner();
        Future<Opened> opened = database.compose(ready -> on(
                loop,
                () -> PostgresJournal.open(vertx, ready.address())
                        .compose(journal -> journal.heads(halls).map(heads -> new Opened(journal, heads)))));
        Future<Contracts> contracts = on(loop, () -> Contracts.read(vertx, documents));
        return Future.all(opened, contracts, joining.joined())
                .map(all -> new Foundation(
                        loop,
                        joining.joined().result(),
                        database.result(),
                        opened.result().journal(),
                        opened.result().heads(),
                        contracts.result()));
    }

    private static Future<Void> closed(Database database) {
        return Future.fromCompletionStage(CompletableFuture.runAsync(database::close, ASIDE));
    }

    /** Does something on the node's one event loop. */
    <T> Future<T> onLoop(Supplier<Future<T>> work) {
        return on(loop, work);
    }

    private static <T> Future<T> on(Context loop, Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        loop.runOnContext(
                ignored -> Future.succeededFuture().compose(begin -> work.get()).onComplete(done));
        return done.future();
    }

    Vertx vertx() {
        return cluster.vertx();
    }

    /** Leaves the cluster, then the database. */
    Future<Void> leave() {
        return vertx().close().eventually(() -> closed(database));
    }
}
