package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.web.Server.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages, health, metrics, and what every response says besides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodePagesTest {

    private static final boolean BUILT = NodePagesTest.class.getClassLoader().getResource("webroot/index.html") != null;

    private Server server;

    @BeforeAll
    void start() {
        server = Server.withOpenHall();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theFirstPageIsThereOrSaysThatThePagesWereNotBuilt() {
        Answer page = server.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        if (BUILT) {
            assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        } else {
            assertThat(page.text()).contains("网页未构建").contains("The pages were not built");
        }
    }

    @Test
    void everyResponseTellsBrowsersWhatTheyMayDo() {
        for (String path : new String[] {"/", "/api/v1/halls", "/api/v1/nothing", "/health/live"}) {
            Answer answer = server.get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
        assertThat(server.get("/api/v1/halls").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void onlyTheKioskReachesItsPrintService() {
        assertThat(server.get("/kiosk/H001").header("Content-Security-Policy"))
                .contains("connect-src 'self' ws: " + Server.PRINTER.orElseThrow() + ";");
        assertThat(server.get("/hall/H001").header("Content-Security-Policy")).contains("connect-src 'self' ws:;");
        assertThat(server.get("/api/v1/halls/H001/entrance").json().getString("printer"))
                .isEqualTo(Server.PRINTER.orElseThrow());
    }

    @Test
    void aDocumentThatDidNotChangeIsNotSentAgain() {
        Answer first = server.get("/api/v1/halls/H001");
        String tag = first.header("ETag");
        assertThat(tag).isEqualTo("\"H001%2F2027-02-01@" + first.json().getLong("position") + "\"");

        Answer again = server.send("GET", "/api/v1/halls/H001", Map.of("If-None-Match", tag), "");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void readinessSaysWhyItIsNotReady() {
        assertThat(server.get("/health/live").json().getString("status")).isEqualTo("up");
        assertThat(server.get("/health/ready").json().getString("status")).isEqualTo("up");

        server.notReady.add("the database is down");
        Answer down = server.get("/health/ready");
        server.notReady.clear();

        assertThat(down.status()).isEqualTo(503);
        assertThat(down.code()).isEqualTo("UNAVAILABLE");
        assertThat(down.json().getString("detail"))
                .isEqualTo("Expected the node to be ready, but the database is down.");
        assertThat(down.json().getJsonArray("reasons")).containsExactly("the database is down");
    }

    @Test
    void requestsAreCountedByOperationAndStatus() {
        server.post("/api/v1/halls/H001/counters/9/recall", "{}");
        server.get("/nowhere");

        String metrics = server.get("/metrics").text();

        assertThat(metrics)
                .containsPattern(
                        "yitaiqing_http_requests_seconds_count\\{operation=\"recallVisit\",status=\"404\"\\} 1")
                .contains("operation=\"openDay\",status=\"200\"")
                .contains("status=\"404\"");
    }
}
