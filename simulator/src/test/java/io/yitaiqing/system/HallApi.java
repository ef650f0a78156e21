package io.yitaiqing.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** An outside client of the public API: nothing of ours but the addresses. */
public final class HallApi {

    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    public HallApi(URI server) {
        this.server = server;
    }

    /** An answer; {@code body} is missing where there is none. */
    public record Answer(int status, JsonNode body) {}

    public Answer post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), parse(response.body()));
    }

    public Answer get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = text(path);
        return new Answer(response.statusCode(), parse(response.body()));
    }

    public HttpResponse<String> text(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        server.resolve(path.startsWith("/health") ? path : "/api/v1" + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The rows of a hall's day as the journal holds them. */
    public List<JsonNode> rows(String hall, String day) throws IOException, InterruptedException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line :
                text("/halls/" + hall + "/days/" + day + "/events").body().split("\n")) {
            if (!line.isBlank()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    /** Waits until a hall answers and is open. */
    public void awaitOpen(String hall) throws InterruptedException {
        await(
                hall,
                "open",
                answer -> answer.body().at("/document/hall/" + hall + "/open").asBoolean());
    }

    /** Waits until a hall answers, open or closed. */
    public void awaitAnswer(String hall) throws InterruptedException {
        await(hall, "answer", answer -> true);
    }

    private void await(String hall, String what, Predicate<Answer> enough) throws InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                Answer answer = get("/halls/" + hall);
                if (answer.status() == 200 && enough.test(answer)) {
                    return;
                }
            } catch (IOException notYet) {
                // Refused connections are what a server that is not up yet looks like.
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Hall " + hall + " did not " + what + " within 30 s.");
    }

    private static JsonNode parse(String body) throws IOException {
        return JSON.readTree(body.isBlank() ? "null" : body);
    }
}
