package io.yitaiqing.node.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.web.Server.Answer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day's record as anyone outside can read and check it. */
class DayEventsTest {

    private static final String DAYS = "/api/v1/halls/H001/days/";
    private static final String ODD_BODY = "[ {\"note\": \"李敏 ,\\\"body\\\": 1.10\",\"n\":1.10} ]";

    private Server server;

    @BeforeEach
    void start() {
        server = Server.withOpenHall();
        server.journal.write("H001", LocalDate.EPOCH, 1, Instant.parse("2027-01-31T23:00:00Z"), "[{\"key\":\"k\"}]");
        server.journal.write("H001", EngineHalls.TODAY, 2, EngineHalls.NOW, ODD_BODY);
        server.journal.write("H001", EngineHalls.TODAY, 1, EngineHalls.NOW.plusMillis(5), "[]");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRowIsOneLineWithItsBodyByteForByte() {
        Answer day = server.get(DAYS + "2027-02-01/events");

        assertThat(day.status()).isEqualTo(200);
        assertThat(day.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(day.text().lines()).hasSize(2);
        String first = day.text().lines().toList().getFirst();
        assertThat(first)
                .startsWith("{\"hall\":\"H001\",\"day\":\"2027-02-01\",\"after\":1,\"position\":3,"
                        + "\"at\":\"2027-02-01T00:30:00.120Z\",\"writer\":\"n1-7f\",\"turn\":\"")
                .contains(",\"body\":" + ODD_BODY + ",\"hash\":\"");
        assertThat(new JsonObject(first).fieldNames())
                .containsExactly("hall", "day", "after", "position", "at", "writer", "turn", "body", "hash");
    }

    @Test
    void aDayWhoseRowsAreInFilesIsGoneAndItsFileNamed() {
        server.journal.retire(EngineHalls.TODAY);
        Answer day = server.get(DAYS + "2027-02-01/events");

        assertThat(day.status()).isEqualTo(410);
        assertThat(day.json().getString("detail"))
                .isEqualTo("Expected a day that is in the journal, but 2027-02-01 was retired: its rows are in"
                        + " 2027-02-01/H001.ndjson.gz in the archive of the cluster.");
        assertThat(server.get(DAYS + "2027-02-02/events").status()).isEqualTo(200);
    }

    @Test
    void anyoneCanRecomputeTheChainFromTheAnswersAlone() {
        String previousHash = "0".repeat(64);
        long previousPosition = 0;
        for (String day : List.of("1970-01-01", "2027-02-01")) {
            for (String line : server.get(DAYS + day + "/events").text().lines().toList()) {
                JsonObject row = new JsonObject(line);
                String body = line.substring(line.indexOf(",\"body\":") + 8, line.length() - 75);
                String hashed = String.join(
                        "\n",
                        previousHash,
                        row.getString("hall"),
                        row.getString("day"),
                        row.getLong("after").toString(),
                        row.getLong("position").toString(),
                        row.getString("at"),
                        row.getString("writer"),
                        row.getString("turn"),
                        body);
                assertThat(row.getString("hash")).isEqualTo(sha256(hashed));
                assertThat(row.getLong("after")).isEqualTo(previousPosition);
                previousHash = row.getString("hash");
                previousPosition = row.getLong("position");
            }
        }
        assertThat(previousPosition).isEqualTo(4);
    }

    @Test
    void aDayNamesTheNearestEarlierDayWithRows() {
        assertThat(server.get(DAYS + "2027-02-01/events").header("Link"))
                .isEqualTo("</api/v1/halls/H001/days/1970-01-01/events>; rel=\"prev\"");
        assertThat(server.get(DAYS + "1970-01-01/events").header("Link")).isNull();
    }

    @Test
    void aDayWithoutRowsIsEmptyAndAHallThatDoesNotExistIsNotFound() {
        Answer empty = server.get(DAYS + "2027-03-01/events");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.text()).isEmpty();

        assertThat(server.get("/api/v1/halls/H999/days/2027-02-01/events").code())
                .isEqualTo("UNKNOWN_HALL");
    }

    @Test
    void aLongDayIsStreamedWhole() {
        String body = "[\"" + "x".repeat(2_000) + "\"]";
        for (int i = 0; i < 2_000; i++) {
            server.journal.write("H001", LocalDate.parse("2027-02-02"), 1, EngineHalls.NOW, body);
        }

        assertThat(server.get(DAYS + "2027-02-02/events").text().lines()).hasSize(2_000);
        assertThat(server.get(DAYS + "2027-02-01/events").text().lines()).hasSize(2);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
