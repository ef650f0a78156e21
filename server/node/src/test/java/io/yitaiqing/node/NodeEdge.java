package io.yitaiqing.node;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** An outside client of one node. */
final class NodeEdge {

    private static final String TICKET = "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    NodeEdge(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** An answer and how long it took. */
    record Answer(int status, JsonObject body, Optional<String> retryAfter, Duration took) {}

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Takes a ticket under a key. */
    Answer take(String hall, String key) {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/v1/halls/" + hall + "/visits"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(TICKET)));
    }

    private Answer send(HttpRequest.Builder request) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    new JsonObject(response.body()),
                    response.headers().firstValue("Retry-After"),
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new AssertionError("The node at " + base + " hung up.", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
