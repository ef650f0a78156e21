package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives the death of the node or of its database, once; what was not is never doubled. */
class KillTest {

    private static final String HALL = "H003";
    private static final String DAY = "2027-02-01";
    private static final int CLIENTS = 8;
    private static final String TICKET = "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}";

    @TempDir
    Path folder;

    @Test
    void aKilledNodeLosesNothingItAcknowledged() throws Exception {
        survives(server -> server.kill());
    }

    @Test
    void aKilledDatabaseLosesNothingThatWasAcknowledged() throws Exception {
        survives(server -> {
            ProcessHandle database = ProcessHandle.of(server.databaseProcess()).orElseThrow();
            database.destroyForcibly();
            assertThat(server.ended())
                    .as("a node whose own database died says so and ends")
                    .isEqualTo(1);
        });
    }

    private interface Death {
        void come(ServerProcess server) throws Exception;
    }

    private void survives(Death death) throws Exception {
        Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
        Map<String, String> uncertain = new ConcurrentHashMap<>();
        try (ServerProcess first = start();
                Follower follower = open(first)) {
            List<Thread> clients = clients(first, acknowledged, uncertain);
            follower.await("300 events", () -> follower.position() > 300);
            death.come(first);
            for (Thread client : clients) {
                client.join();
            }
            try (ServerProcess second = start()) {
                HallApi api = new HallApi(second.address());
                api.awaitOpen(HALL);
                try (Follower resumed = Follower.of(second.address(), HALL, Optional.of(follower))) {
                    retry(api, acknowledged, uncertain);
                    List<JsonNode> rows = api.rows(HALL, DAY);
                    issuedOnce(rows, acknowledged);
                    Chain.verify(api, HALL, rows);
                    resumes(follower, resumed, api);
                }
                assertThat(second.terminate()).isEqualTo(143);
            }
        }
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(
                folder.resolve("server.log"),
                "serve",
                "--port=0",
                "--data=" + folder.resolve("data"),
                "--clock-start=" + DAY + "T10:00:00+08:00",
                "--clock-speed=1");
    }

    private Follower open(ServerProcess server) throws InterruptedException {
        new HallApi(server.address()).awaitOpen(HALL);
        Follower follower = Follower.of(server.address(), HALL, Optional.empty());
        follower.await("a snapshot", () -> follower.position() >= 0);
        return follower;
    }

    /** Clients that take tickets until the server is gone; each ticket under a key of its own. */
    private List<Thread> clients(
            ServerProcess server, Map<String, JsonNode> acknowledged, Map<String, String> uncertain) {
        return java.util.stream.IntStream.range(0, CLIENTS)
                .mapToObj(client -> Thread.ofVirtual().start(() -> {
                    HallApi api = new HallApi(server.address());
                    for (int ticket = 0; ticket < 2_000; ticket++) {
                        String key = UUID.randomUUID().toString();
                        try {
                            HallApi.Answer answer = api.post("/halls/" + HALL + "/visits", TICKET, key);
                            if (answer.status() == 201) {
                                acknowledged.put(key, answer.body());
                            } else {
                                uncertain.put(key, TICKET);
                                return;
                            }
                        } catch (IOException gone) {
                            uncertain.put(key, TICKET);
                            return;
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                }))
                .toList();
    }

    /** Who got an answer gets the same one again; who got none gets one now. */
    private void retry(HallApi api, Map<String, JsonNode> acknowledged, Map<String, String> uncertain)
            throws IOException, InterruptedException {
        for (Map.Entry<String, JsonNode> known : acknowledged.entrySet()) {
            HallApi.Answer again = api.post("/halls/" + HALL + "/visits", TICKET, known.getKey());
            assertThat(again.body()).isEqualTo(known.getValue());
        }
        for (String key : uncertain.keySet()) {
            HallApi.Answer answer = api.post("/halls/" + HALL + "/visits", TICKET, key);
            assertThat(answer.status()).isEqualTo(201);
            acknowledged.put(key, answer.body());
        }
    }

    private void issuedOnce(List<JsonNode> rows, Map<String, JsonNode> acknowledged) {
        Map<String, Integer> issued = new HashMap<>();
        for (JsonNode row : rows) {
            for (JsonNode entry : row.path("body")) {
                for (JsonNode event : entry.path("events")) {
                    if (event.path("type").asText().equals("ticket-issued")) {
                        issued.merge(event.path("ticket").asText(), 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(issued.values()).containsOnly(1);
        assertThat(issued.keySet())
                .containsExactlyInAnyOrderElementsOf(acknowledged.values().stream()
                        .map(answer -> answer.path("ticket").asText())
                        .toList());
        assertThat(acknowledged).hasSizeGreaterThan(100);
    }

    private void resumes(Follower before, Follower resumed, HallApi api) throws Exception {
        HallApi.Answer now = api.get("/halls/" + HALL);
        resumed.await(
                "the present position",
                () -> resumed.position() >= now.body().path("position").asLong());
        assertThat(resumed.stream()).isEqualTo(before.stream());
        assertThat(resumed.types())
                .as("resumed by position, with what was missed only")
                .doesNotContain("snapshot");
        assertThat(resumed.faults()).isEmpty();
        assertThat(resumed.document().path("visits")).isEqualTo(now.body().at("/document/visits"));
        assertThat(resumed.document().path("services")).isEqualTo(now.body().at("/document/services"));
    }
}
