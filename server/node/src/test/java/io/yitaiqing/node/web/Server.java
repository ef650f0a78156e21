package io.yitaiqing.node.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A real server on a free port of the loopback, and a client that asks it one thing after the other. */
final class Server implements AutoCloseable {

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String text) {

        JsonObject json() {
            return new JsonObject(text);
        }

        /** The code with which a problem's type ends. */
        String code() {
            String type = json().getString("type");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        String header(String name) {
            return headers.get(name.toLowerCase());
        }
    }

    final EngineHalls halls = new EngineHalls();
    final ListJournal journal = new ListJournal();
    final List<String> notReady = new ArrayList<>();

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final HttpClient client;

    Server() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Health health = new Health(() -> Future.succeededFuture(List.copyOf(notReady)));
        server = await(HttpApi.create(vertx, halls, halls, journal, health, registry, Set.of("node.example"))
                .compose(router -> vertx.createHttpServer(
                                HttpApi.limit(new HttpServerOptions().setHost("127.0.0.1").setPort(0)))
                        .requestHandler(router)
                        .invalidRequestHandler(HttpApi::refuseInvalid)
                        .listen()));
        client = vertx.createHttpClient();
    }

    /** A server whose hall has its day open. */
    static Server withOpenHall() {
        Server server = new Server();
        server.post("/api/v1/halls/H001/day/open", "{}");
        return server;
    }

    int port() {
        return server.actualPort();
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), "");
    }

    Answer post(String path, String body) {
        return send("POST", path, Map.of("Content-Type", "application/json"), body);
    }

    Answer post(String path, String body, String key) {
        return send("POST", path, Map.of("Content-Type", "application/json", "Idempotency-Key", key), body);
    }

    Answer send(String method, String path, Map<String, String> headers, String body) {
        RequestOptions options = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(port())
                .setMethod(HttpMethod.valueOf(method))
                .setURI(path);
        headers.forEach(options::putHeader);
        return await(client.request(options)
                .compose(request -> body.isEmpty() ? request.send() : request.send(body))
                .compose(response -> response.body().map(bytes -> {
                    Map<String, String> lower = new java.util.HashMap<>();
                    response.headers().forEach(entry -> lower.put(entry.getKey().toLowerCase(), entry.getValue()));
                    return new Answer(response.statusCode(), lower, bytes.toString());
                })));
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The server did not answer.", e);
        }
    }
}
