package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yitaiqing.node.Node;
import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.journal.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole nodes that do not know each other keep the same halls on one real database: a split brain at its worst. */
class TwoOwnersTest {

    private static final String HALL = "H003";
    private static final String DAY = "2027-02-01";
    private static final int CLIENTS = 4;
    private static final int TICKETS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TICKET = "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}";

    @TempDir
    Path folder;

    @Test
    void theJournalDecidesAndNothingIsLostDoubledOrForked() throws Exception {
        Path data = folder.resolve("database");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(data)) {
            String password =
                    Files.readString(data.resolve("postgres.password")).strip();
            String url = "postgresql://" + database.address().user() + ":" + password + "@127.0.0.1:"
                    + database.address().port() + "/" + database.address().database();
            Node one = start("one", url);
            Node other = start("other", url);
            try {
                List<HallApi> edges = List.of(api(one), api(other));
                edges.getFirst().awaitOpen(HALL);
                Instant began = Instant.now();
                Map<String, JsonNode> acknowledged = takeTickets(edges);
                Duration took = Duration.between(began, Instant.now());
                check(awaitRows(edges), acknowledged, took);
            } finally {
                stop(one);
                stop(other);
            }
        }
    }

    private Node start(String name, String url) {
        NodeSettings settings = NodeSettings.of(
                        folder.resolve(name),
                        PlanFiles.read(ServerProcess.home().resolve("config/halls")))
                .withPort(0)
                .withDatabaseUrl(Optional.of(url))
                .withAudit(true)
                .withClock(Optional.of(Instant.parse("2027-02-01T02:00:00Z")), 1);
        return Node.start(settings).toCompletionStage().toCompletableFuture().join();
    }

    private static HallApi api(Node node) {
        return new HallApi(URI.create("http://127.0.0.1:" + node.port() + "/"));
    }

    private static void stop(Node node) {
        node.stop().toCompletionStage().toCompletableFuture().join();
    }

    /** Each client takes its tickets one by one, at whichever node answers, under one key a ticket. */
    private static Map<String, JsonNode> takeTickets(List<HallApi> edges) throws InterruptedException {
        Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofVirtual().start(() -> {
                    for (int ticket = 0; ticket < TICKETS; ticket++) {
                        String key = UUID.randomUUID().toString();
                        take(edges, client + ticket, key).ifPresent(answer -> acknowledged.put(key, answer));
                    }
                }))
                .toList();
        for (Thread client : clients) {
            client.join();
        }
        assertThat(acknowledged).hasSize(CLIENTS * TICKETS);
        return acknowledged;
    }

    private static Optional<JsonNode> take(List<HallApi> edges, int first, String key) {
        Instant end = Instant.now().plus(PATIENCE);
        for (int attempt = first; Instant.now().isBefore(end); attempt++) {
            try {
                HallApi.Answer answer =
                        edges.get(attempt % edges.size()).post("/halls/" + HALL + "/visits", TICKET, key);
                if (answer.status() == 201) {
                    Thread.sleep(200);
                    return Optional.of(answer.body());
                }
                assertThat(answer.status()).isEqualTo(503);
                Thread.sleep(50);
            } catch (IOException e) {
                throw new AssertionError("A node hung up.", e);
            } catch (InterruptedException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<JsonNode> awaitRows(List<HallApi> edges) throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            List<JsonNode> rows = edges.get(attempt % 2).rows(HALL, DAY);
            if (!rows.isEmpty()) {
                return rows;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No node gives the day's rows.");
    }

    private static void check(List<JsonNode> rows, Map<String, JsonNode> acknowledged, Duration took) {
        List<String> issued = new ArrayList<>();
        int takeovers = 0;
        long position = rows.getFirst().path("after").asLong();
        for (JsonNode row : rows) {
            assertThat(row.path("after").asLong()).isEqualTo(position);
            position = row.path("position").asLong();
            for (JsonNode entry : row.path("body")) {
                for (JsonNode event : entry.path("events")) {
                    if (event.path("type").asText().equals("ticket-issued")) {
                        issued.add(entry.path("key").asText());
                    } else if (event.path("type").asText().equals("hall-taken-over")) {
                        takeovers++;
                    }
                }
            }
        }
        assertThat(issued).doesNotHaveDuplicates();
        assertThat(issued).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        // Who was fenced gives the hall up for seconds, so they take turns of seconds and never duel row by row.
        assertThat(takeovers).isBetween(1, 5 + (int) took.toSeconds());
    }
}
