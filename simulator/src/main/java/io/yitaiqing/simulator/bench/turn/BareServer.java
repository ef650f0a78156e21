package io.yitaiqing.simulator.bench.turn;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import io.yitaiqing.node.journal.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * The yardstick: a bare handler that reads a command's JSON, stores it with group commit in one insert at a time, and
 * replies; it checks nothing, knows no hall and tells no one.
 */
public final class BareServer {

    private static final int ROWS_MOST = 500;
    private static final String TABLE =
            "create table bare (number bigint primary key, at timestamptz not null, path text not null,"
                    + " body json not null)";
    private static final String INSERT = "insert into bare select number, now(), path, body::json"
            + " from unnest($1::bigint[], $2::text[], $3::text[]) as row (number, path, body)";

    private record Row(long number, String path, String body, HttpServerRequest request) {}

    private final PgConnection database;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private long number;
    private boolean writing;

    private BareServer(PgConnection database) {
        this.database = database;
    }

    /** Serves with a database in the folder that is named until the process is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            Vertx vertx = Vertx.vertx();
            int port = serve(vertx, postgres)
                    .future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            System.out.println("Serving at http://127.0.0.1:" + port + "/");
            told.await();
            vertx.close().toCompletionStage().toCompletableFuture().join();
        } finally {
            stopped.countDown();
        }
    }

    private static Promise<Integer> serve(Vertx vertx, EmbeddedPostgres postgres) {
        Promise<Integer> port = Promise.promise();
        vertx.getOrCreateContext()
                .runOnContext(start -> PgConnection.connect(
                                vertx, postgres.address().connectOptions().setCachePreparedStatements(true))
                        .compose(database -> database.query(TABLE).execute().map(database))
                        .compose(database -> vertx.createHttpServer()
                                .requestHandler(new BareServer(database)::handle)
                                .listen(0, "127.0.0.1"))
                        .map(server -> server.actualPort())
                        .onComplete(port));
        return port;
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            JsonObject command = body.length() == 0 ? new JsonObject() : body.toJsonObject();
            waiting.add(new Row(++number, request.path(), command.encode(), request));
            write();
        });
    }

    private void write() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        writing = true;
        List<Row> rows = new ArrayList<>();
        while (rows.size() < ROWS_MOST && !waiting.isEmpty()) {
            rows.add(waiting.remove());
        }
        database.preparedQuery(INSERT)
                .execute(Tuple.of(
                        rows.stream().map(Row::number).toArray(Long[]::new),
                        rows.stream().map(Row::path).toArray(String[]::new),
                        rows.stream().map(Row::body).toArray(String[]::new)))
                .onSuccess(stored -> {
                    writing = false;
                    rows.forEach(BareServer::reply);
                    write();
                })
                .onFailure(failure -> rows.forEach(
                        row -> row.request().response().setStatusCode(500).end(failure.getMessage())));
    }

    private static void reply(Row row) {
        Buffer body = new JsonObject().put("position", row.number()).toBuffer();
        row.request()
                .response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(body);
    }
}
