package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A good client of the cluster: one idempotency key a command, and the same command again, at the next node, until an
 * answer comes.
 */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a loaded machine may add to a deadline before an answer counts as missing. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    private static final long REFUSED_PAUSE_MILLIS = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<NodeProcess> nodes;
    private final Answers answers;
    private final Duration deadline;
    private volatile boolean closed;

    /** @param deadline within which a node that runs answers */
    Caller(List<NodeProcess> nodes, Answers answers, Duration deadline) {
        this.nodes = nodes;
        this.answers = answers;
        this.deadline = deadline;
    }

    /** Asks from a node on, one after another; not settled where no answer came within {@code patience}. */
    Told.Asked ask(Told told, String path, String body, int firstNode, Duration patience) throws InterruptedException {
        return send(told, path, body, firstNode, nodes.size(), patience);
    }

    /** Asks one node alone, again and again. */
    Told.Asked askAt(Told told, String path, String body, int node, Duration patience) throws InterruptedException {
        return send(told, path, body, node, 1, patience);
    }

    private Told.Asked send(Told told, String path, String body, int firstNode, int among, Duration patience)
            throws InterruptedException {
        Told.Asked asked = told.ask(UUID.randomUUID().toString(), path);
        long end = System.nanoTime() + patience.toNanos();
        for (int attempt = 0; System.nanoTime() < end && !closed; attempt++) {
            int node = among == 1 ? firstNode : Math.floorMod(firstNode + attempt, nodes.size());
            long pauseMillis = attempt(told.hall(), asked, body, node);
            if (asked.isSettled()) {
                return asked;
            }
            Thread.sleep(pauseMillis);
        }
        if (!closed) {
            answers.failed();
        }
        return asked;
    }

    /** One attempt; returns how long to wait before the next one. */
    private long attempt(String hall, Told.Asked asked, String body, int number) throws InterruptedException {
        NodeProcess node = nodes.get(number);
        HttpRequest request = HttpRequest.newBuilder(node.address().resolve("/api/v1/halls/" + hall + asked.path()))
                .timeout(deadline.plus(MARGIN))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", asked.key())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long began = System.nanoTime();
        answers.attempt();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answered(response, asked, number, System.nanoTime() - began);
        } catch (ConnectException notThere) {
            failed(node, began, number, asked, notThere);
            return REFUSED_PAUSE_MILLIS;
        } catch (IOException failure) {
            asked.lost(String.valueOf(failure));
            failed(node, began, number, asked, failure);
            return REFUSED_PAUSE_MILLIS;
        }
    }

    private long answered(HttpResponse<String> response, Told.Asked asked, int number, long nanos) throws IOException {
        int status = response.statusCode();
        JsonNode body = JSON.readTree(response.body().isBlank() ? "null" : response.body());
        if (status == 503 && response.headers().firstValue("Retry-After").isPresent()) {
            // It says that it was not done; but what a node gave up on may still reach the journal.
            asked.lost("503 " + body.path("detail").asText());
            answers.unavailable(nanos);
            long told = response.headers().firstValueAsLong("Retry-After").orElse(1) * 1_000;
            return Math.min(told, LONGEST_PAUSE_MILLIS) / 4;
        }
        if (status >= 200 && status < 300) {
            answers.accepted(nanos);
            asked.answered(status, body);
        } else if (status >= 400 && status < 500) {
            answers.refused(nanos);
            asked.answered(status, body);
        } else {
            asked.lost(status + " " + response.body());
            answers.wrong("Node " + (number + 1) + " answered " + asked.path() + " (key " + asked.key() + ") with "
                    + status + ": " + response.body() + ".");
        }
        return LONGEST_PAUSE_MILLIS / 4;
    }

    private void failed(NodeProcess node, long began, int number, Told.Asked asked, IOException failure) {
        long now = System.nanoTime();
        if (closed || node.wasAway(began, now)) {
            if (failure instanceof ConnectException) {
                answers.lost();
            } else {
                answers.brokenOff();
            }
        } else if (failure instanceof HttpTimeoutException) {
            answers.silent(String.format(
                    "Node %d ran and gave no answer to %s (key %s) within %.1f s.",
                    number + 1, asked.path(), asked.key(), (now - began) / 1e9));
        } else {
            answers.silent(String.format(
                    "Node %d ran and ended the connection on %s (key %s) after %.1f s: %s.",
                    number + 1, asked.path(), asked.key(), (now - began) / 1e9, failure));
        }
    }

    /** The document of a hall as a node shows it; empty where it does not. */
    Optional<JsonNode> document(String hall, int node) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(nodes.get(Math.floorMod(node, nodes.size()))
                                    .address()
                                    .resolve("/api/v1/halls/" + hall))
                            .timeout(deadline.plus(MARGIN))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException notNow) {
            return Optional.empty();
        }
    }

    HttpClient http() {
        return http;
    }

    /** Gives up what is still being asked. */
    void close() {
        closed = true;
        http.shutdownNow();
    }
}
