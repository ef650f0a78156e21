package io.yitaiqing.simulator.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The public HTTP API of a server as a crowd uses it: few requests at a time, each command with a key, and a command
 * that got no answer asked again under the same key.
 */
final class HallClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_IN_FLIGHT = 32;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_ATTEMPTS = 40;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** What came back: the status and the body, or nothing at all. */
    record Reply(int status, JsonNode body) {

        /** The name of the problem in a refusal. */
        String problem() {
            String type = body.path("type").asText("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    private record Request(
            String path, Optional<String> body, String key, int attempt, Consumer<Optional<Reply>> then) {
        Request again() {
            return new Request(path, body, key, attempt + 1, then);
        }
    }

    private final URI server;
    private final Timeline timeline;
    private final LiveStats stats;
    private final HttpClient http;
    private final Queue<Request> waiting = new ArrayDeque<>();
    private int inFlight;

    HallClient(URI server, HttpClient http, Timeline timeline, LiveStats stats) {
        this.server = server;
        this.http = http;
        this.timeline = timeline;
        this.stats = stats;
    }

    /** Asks for a document once; empty where the server does not answer. */
    void get(String path, Consumer<Optional<Reply>> then) {
        submit(new Request(path, Optional.empty(), "", MOST_ATTEMPTS, then));
    }

    /** Sends a command until it is answered or too many attempts were made. */
    void post(String path, String body, Consumer<Optional<Reply>> then) {
        submit(new Request(path, Optional.of(body), UUID.randomUUID().toString(), 1, then));
    }

    private void submit(Request request) {
        if (inFlight < MOST_IN_FLIGHT) {
            send(request);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(request);
        } else {
            stats.unavailable();
            timeline.soon(() -> request.then().accept(Optional.empty()));
        }
    }

    private void send(Request request) {
        inFlight++;
        HttpRequest.Builder http1 =
                HttpRequest.newBuilder(server.resolve(request.path())).timeout(TIMEOUT);
        request.body()
                .ifPresentOrElse(
                        body -> http1.header("Content-Type", "application/json")
                                .header("Idempotency-Key", request.key())
                                .POST(HttpRequest.BodyPublishers.ofString(body)),
                        http1::GET);
        long sent = System.nanoTime();
        http.sendAsync(http1.build(), HttpResponse.BodyHandlers.ofString()).whenComplete((response, failure) -> {
            long nanos = System.nanoTime() - sent;
            timeline.soon(() -> arrived(request, Optional.ofNullable(response), nanos));
        });
    }

    private void arrived(Request request, Optional<HttpResponse<String>> response, long nanos) {
        inFlight--;
        if (!waiting.isEmpty()) {
            send(waiting.remove());
        }
        boolean answered = response.filter(r -> r.statusCode() < 500).isPresent();
        if (answered) {
            if (request.body().isPresent()) {
                stats.answeredAfter(nanos);
            }
            request.then().accept(response.map(r -> new Reply(r.statusCode(), json(r.body()))));
        } else if (request.attempt() < MOST_ATTEMPTS) {
            stats.retried();
            timeline.afterReal(pause(request.attempt(), response), () -> submit(request.again()));
        } else {
            request.body().ifPresent(command -> stats.unavailable());
            request.then().accept(Optional.empty());
        }
    }

    /** What the server asks for, within reason; otherwise longer from time to time. */
    private static Duration pause(int attempt, Optional<HttpResponse<String>> response) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 8));
        Duration asked = response.flatMap(r -> r.headers().firstValue("Retry-After"))
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(own);
        return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
