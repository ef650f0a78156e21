package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.keeper.HallRequest;
import io.yitaiqing.node.web.Server.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a key makes of a repeat. */
class IdempotencyTest {

    private static final String VISITS = "/api/v1/halls/H001/visits";

    private Server server;

    @BeforeEach
    void start() {
        server = Server.withOpenHall();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRepeatGetsTheFirstAnswerWithTheFirstToken() {
        Answer first = server.post(VISITS, "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}", "k-1");
        Answer repeat =
                server.post(VISITS, " { \"channel\" : \"kiosk\", \"services\" : [ \"bill-payment\" ] } ", "k-1");

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.json()).isEqualTo(first.json());
        assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        server.post(VISITS, "{\"services\":[\"bill-payment\"]}", "k-1");

        Answer otherBody = server.post(VISITS, "{\"services\":[\"new-connection\"]}", "k-1");
        Answer otherPath = server.post("/api/v1/halls/H001/visits/v1/leave", "{}", "k-1");

        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(otherBody.json().getString("detail"))
                .isEqualTo(
                        "Expected a new Idempotency-Key for a new request, but 'k-1' was used before for a different one.");
        assertThat(otherPath.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void anEmptyBodyIsTheSameRequestAsAnEmptyObject() {
        server.post("/api/v1/halls/H001/counters/3/resume", "");
        server.post("/api/v1/halls/H001/counters/3/resume", "{}");

        assertThat(server.halls.submitted.stream().map(HallRequest::requestHash).distinct())
                .hasSize(1);
        assertThat(server.halls.submitted.getFirst().requestHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void keysAreTakenAsTheyAreWritten() {
        for (String key : new String[] {"a+b", "100%", "1.0", "{\"x\":1}", "\"quoted\"", "~".repeat(200)}) {
            server.post("/api/v1/halls/H001/counters/3/resume", "{}", key);

            assertThat(server.halls.submitted.getLast().key()).contains(key);
        }
    }

    @Test
    void aKeyIsVisibleAsciiOfAtMost200Characters() {
        String sentence = "Expected header parameter 'Idempotency-Key' to ";
        assertThat(server.post(VISITS, "{\"services\":[\"bill-payment\"]}", "a b")
                        .json()
                        .getString("detail"))
                .isEqualTo(sentence + "be 1 to 200 visible ASCII characters, but got 'a b'.");
        assertThat(server.post(VISITS, "{\"services\":[\"bill-payment\"]}", "x".repeat(201))
                        .json()
                        .getString("detail"))
                .isEqualTo(sentence + "have at most 200 characters, but it has 201.");
        assertThat(server.raw("POST " + VISITS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + "Idempotency-Key: a\r\nIdempotency-Key: b\r\nContent-Length: 0\r\n\r\n"))
                .contains("Expected one header parameter 'Idempotency-Key', but got 2.");
    }

    @Test
    void theActorAndTheKeyReachTheHall() {
        server.send(
                "POST",
                VISITS,
                Map.of("Content-Type", "application/json", "Authorization", "Bearer ignored"),
                "{\"services\":[\"bill-payment\"]}");

        assertThat(server.halls.submitted.getLast().actor()).isEqualTo("administrator");
        assertThat(server.halls.submitted.getLast().key()).isEmpty();
    }
}
