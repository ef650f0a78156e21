package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Regions over HTTP")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionApiTest {

    private Server server;

    @BeforeAll
    void start() {
        server = new Server();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("are listed as a tree")
    void listed() {
        assertThat(server.get("/api/v1/regions").json().getJsonArray("regions"))
                .hasSize(2)
                .first()
                .hasToString(
                        "{\"id\":\"chengdong\",\"name\":\"chengdong\",\"nameEn\":\"chengdong\",\"kind\":\"region\"}");
    }

    @Test
    @DisplayName("are documents at a position, whose silent halls say so")
    void document() {
        Server.Answer answer = server.get("/api/v1/regions/chengdong");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("etag")).isEqualTo("\"n1@0\"");
        var document = answer.json().getJsonObject("document");
        assertThat(document.getMap()).containsOnlyKeys("regions", "ranking", "alerts", "trend", "nodes", "halls");
        assertThat(document.getJsonObject("halls").getMap()).containsOnlyKeys("H001", "H002", "H003");
        assertThat(document.getJsonObject("halls").getJsonObject("H001").getBoolean("silent"))
                .isTrue();
        assertThat(document.getJsonObject("regions").getJsonObject("chengdong").getInteger("silent"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("that do not exist are refused by name")
    void unknown() {
        Server.Answer answer = server.get("/api/v1/regions/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().getString("type")).endsWith("UNKNOWN_REGION");
        assertThat(answer.json().getString("detail"))
                .isEqualTo("Expected a region that holds halls, but got 'nowhere'.");
    }
}
