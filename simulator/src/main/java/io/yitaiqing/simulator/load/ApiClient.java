package io.yitaiqing.simulator.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The public HTTP API as many people at once use it, each command under a key of its own.
 *
 * <p>A command that got no answer is sent again under the same key. While the server refuses connections everything
 * waits here and one look a while asks whether it is back; nothing is dropped.
 */
final class ApiClient {

    /** What came back. */
    record Reply(int status, JsonNode body) {

        boolean done() {
            return status < 300;
        }

        /** The name of the problem in a refusal. */
        String problem() {
            String type = body.path("type").asText("");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        String sentence() {
            return body.path("detail").asText(body.path("title").asText(""));
        }
    }

    private record Request(
            String operation,
            String path,
            Optional<String> body,
            String key,
            long intended,
            int attempt,
            Consumer<Optional<Reply>> then) {

        Request again() {
            return new Request(operation, path, body, key, intended, attempt + 1, then);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_WAITING = 1_000_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(250);

    private final Vertx vertx;
    private final HttpClient http;
    private final RequestOptions address;
    private final Agenda agenda;
    private final Meters meters;
    private final Outage outage;
    private final LoadOptions.Means means;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Set<Request> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int inFlight;
    private int pausing;
    private int mostWaiting;
    private boolean knocking;
    private boolean ended;

    ApiClient(Vertx vertx, URI server, LoadOptions.Means means, Agenda agenda, Meters meters, Outage outage) {
        this.vertx = vertx;
        this.means = means;
        this.agenda = agenda;
        this.meters = meters;
        this.outage = outage;
        this.address = new RequestOptions().setHost(server.getHost()).setPort(server.getPort());
        // The keep-alive is shorter than the server's idle timeout, so that none is closed just as it is used again.
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(30).setConnectTimeout(5_000),
                new PoolOptions().setHttp1MaxSize(perLane()));
    }

    private int perLane() {
        return Math.max(1, means.connections() / means.lanes());
    }

    /** Sends a command until it is answered; empty where it never was, so that nobody here knows what came of it. */
    void post(String operation, String path, String body, String key, Consumer<Optional<Reply>> then) {
        submit(new Request(operation, path, Optional.of(body), key, agenda.intended(), 1, then));
    }

    /** Asks for something once; empty where that failed. */
    void get(String operation, String path, Consumer<Optional<Reply>> then) {
        submit(new Request(operation, path, Optional.empty(), "", agenda.intended(), 1, then));
    }

    private void submit(Request request) {
        meters.intended();
        open.add(request);
        enqueue(request);
    }

    private void enqueue(Request request) {
        if (ended) {
            giveUp(request);
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            throw new IllegalStateException(
                    "Expected at most " + MOST_WAITING + " requests to wait, but the server is hopelessly behind.");
        }
        waiting.add(request);
        mostWaiting = Math.max(mostWaiting, waiting.size());
        sendMore();
    }

    private void sendMore() {
        while (!knocking && inFlight < perLane() && !waiting.isEmpty()) {
            send(waiting.remove());
        }
    }

    private void send(Request request) {
        inFlight++;
        RequestOptions options = new RequestOptions(address)
                .setMethod(request.body().isPresent() ? HttpMethod.POST : HttpMethod.GET)
                .setURI(request.path())
                .setTimeout(means.timeout().toMillis());
        if (request.body().isPresent()) {
            options.putHeader("Content-Type", "application/json").putHeader("Idempotency-Key", request.key());
        }
        Future<Reply> reply = http.request(options)
                .compose(sent -> request.body()
                        .map(body -> sent.send(Buffer.buffer(body)))
                        .orElseGet(sent::send)
                        .compose(
                                response -> response.body().map(body -> new Reply(response.statusCode(), json(body)))));
        reply.onComplete(result -> agenda.react(() -> {
            inFlight--;
            if (result.succeeded()) {
                arrived(request, result.result());
            } else {
                failed(request, result.cause());
            }
            sendMore();
        }));
    }

    private void arrived(Request request, Reply reply) {
        outage.answered();
        if (!open.contains(request)) {
            return;
        }
        if (reply.status() < 500 && reply.status() != 429) {
            open.remove(request);
            meters.answered(request.operation(), System.nanoTime() - request.intended());
            request.then().accept(Optional.of(reply));
            return;
        }
        meters.error(
                reply.status() + " " + reply.problem(),
                request.operation() + ": " + (reply.sentence().isBlank() ? reply.body() : reply.sentence()));
        if (request.body().isEmpty()) {
            open.remove(request);
            meters.turnedAway();
            request.then().accept(Optional.empty());
            return;
        }
        retry(request, reply.status() == 503 ? Duration.ofMillis(500) : FIRST_PAUSE);
    }

    private void failed(Request request, Throwable cause) {
        Outage.Kind kind = Outage.Kind.of(cause);
        meters.error(kind.word(), request.operation() + ": " + kind.sentence(cause, means.timeout()));
        if (kind == Outage.Kind.REFUSED_CONNECTION) {
            outage.began(cause);
            if (request.body().isPresent()) {
                waiting.addFirst(again(request));
            } else {
                giveUp(request);
            }
            knock();
        } else {
            retry(request, FIRST_PAUSE);
        }
    }

    /** What only looks is not asked again: it would be asked anew soon anyway. */
    private void retry(Request request, Duration first) {
        if (request.body().isEmpty() || ended) {
            giveUp(request);
            return;
        }
        Duration pause = first.multipliedBy(1L << Math.min(request.attempt() - 1, 8));
        pausing++;
        later(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, () -> {
            pausing--;
            if (open.contains(request)) {
                enqueue(again(request));
            }
        });
    }

    private Request again(Request request) {
        Request next = request.again();
        open.remove(request);
        open.add(next);
        return next;
    }

    /** Its latency is at least what has passed: who never got an answer waited longest of all. */
    private void giveUp(Request request) {
        if (!open.remove(request)) {
            return;
        }
        meters.answered(request.operation(), System.nanoTime() - request.intended());
        request.then().accept(Optional.empty());
    }

    private void knock() {
        if (knocking || ended) {
            return;
        }
        knocking = true;
        RequestOptions health = new RequestOptions(address)
                .setMethod(HttpMethod.GET)
                .setURI("/health/live")
                .setTimeout(means.timeout().toMillis());
        later(
                BETWEEN_KNOCKS,
                () -> http.request(health)
                        .compose(sent -> sent.send().compose(response -> response.end()))
                        .onComplete(result -> agenda.react(() -> {
                            knocking = false;
                            if (result.failed()) {
                                knock();
                            } else {
                                outage.answered();
                                sendMore();
                            }
                        })));
    }

    private void later(Duration pause, Runnable what) {
        vertx.setTimer(pause.toMillis(), id -> agenda.react(what));
    }

    /** Whether something was sent or is to be sent and has no answer yet. */
    boolean busy() {
        return inFlight > 0 || pausing > 0 || !waiting.isEmpty();
    }

    /** The longest line before the connections so far. */
    int mostWaiting() {
        return mostWaiting;
    }

    /** Sends nothing more; what has no answer yet is given up. */
    void end() {
        ended = true;
        waiting.clear();
        List.copyOf(open).forEach(this::giveUp);
    }

    private static JsonNode json(Buffer body) {
        try {
            return JSON.readTree(body.getBytes());
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
