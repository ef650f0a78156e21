package io.yitaiqing.node.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.live.ClockReading;
import io.yitaiqing.node.live.EventStream;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.TopicRefusedException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A real server on a free port of the loopback, and a client that asks it one thing after the other. */
final class Server implements AutoCloseable {

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String text) {

        JsonObject json() {
            return new JsonObject(text);
        }

        /** The code with which a problem's type ends. */
        String code() {
            String type = json().getString("type");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    final EngineHalls halls = new EngineHalls();
    final ListJournal journal = new ListJournal();
    final List<String> notReady = new ArrayList<>();

    /** Where the kiosks of this server print. */
    static final Optional<String> PRINTER = Optional.of("http://127.0.0.1:9101");

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Server() {
        this(Optional.of(new Pseudonyms(new byte[32])));
    }

    /** A server that hides numbers in its own way, or takes none. */
    Server(Optional<Pseudonyms> pseudonyms) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Health health = new Health(() -> Future.succeededFuture(List.copyOf(notReady)));
        server = await(Contracts.read(vertx, List.of())
                .map(contracts -> HttpApi.create(
                        vertx,
                        contracts,
                        halls,
                        new OneRegion(),
                        halls,
                        journal,
                        health,
                        registry,
                        events(),
                        List.of(),
                        Set.of("node.example"),
                        new Kiosks(PRINTER, pseudonyms)))
                .onSuccess(router -> router.route("/live").handler(Server::echo))
                .compose(router -> vertx.createHttpServer(HttpApi.limit(
                                new HttpServerOptions().setHost("127.0.0.1").setPort(0)))
                        .requestHandler(router)
                        .invalidRequestHandler(HttpApi::refuseInvalid)
                        .listen()));
    }

    /** Live streams of halls that nobody opens; what they send is tested where they are made. */
    private EventStream events() {
        LiveHub hub = new LiveHub(
                topic -> Future.failedFuture(
                        new TopicRefusedException(RefusalReason.UNKNOWN_TOPIC, "Expected a topic, but there is none.")),
                InstantSource.system(),
                LiveLimits.standard(),
                LiveTimes.standard());
        return new EventStream(vertx, hub, "n1", () -> new ClockReading(OffsetDateTime.now(ZoneOffset.UTC), 1));
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
        return send(method, path, headers, HttpRequest.BodyPublishers.ofString(body));
    }

    Answer send(String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Expected an answer to " + method + " " + path + ".", e);
        }
    }

    /** Sends bytes as they are and reads all that comes until the server hangs up. */
    String raw(String request) {
        return raw(request, Integer.MAX_VALUE);
    }

    /** Sends bytes as they are and reads the beginning of the answer. */
    String rawStart(String request) {
        return raw(request, "HTTP/1.1 200 ".length());
    }

    private String raw(String request, int length) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("Expected an answer to " + request, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        await(vertx.close());
    }

    /** Stands for the live protocol, which is mounted on the finished router. */
    private static void echo(RoutingContext context) {
        context.request().toWebSocket().onSuccess(socket -> socket.textMessageHandler(socket::writeTextMessage));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The server did not answer.", e);
        }
    }
}
