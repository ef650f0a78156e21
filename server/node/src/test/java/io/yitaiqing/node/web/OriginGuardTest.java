package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.web.Server.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Another site's page must not command through a visitor's browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginGuardTest {

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
    void aPageOfAnotherOriginIsRefused() {
        for (String origin : new String[] {
            "https://example.com", "null", "http://127.0.0.1:1", "http://localhost:" + server.port(), "://"
        }) {
            Answer answer = server.send("POST", "/api/v1/halls/H001/day/close", Map.of("Origin", origin), "");

            assertThat(answer.status()).as(origin).isEqualTo(403);
            assertThat(answer.code()).as(origin).isEqualTo("FOREIGN_ORIGIN");
        }
        assertThat(server.halls.submitted).isEmpty();
    }

    @Test
    void ourOwnPageAndAClientWithoutOriginPass() {
        String own = "http://127.0.0.1:" + server.port();

        assertThat(server.send("GET", "/api/v1/halls", Map.of("Origin", own), "")
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/api/v1/halls").status()).isEqualTo(200);
    }

    @Test
    void aNameThatWasMadeToResolveToUsIsRefused() {
        for (String host :
                new String[] {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "1127.0.0.1"}) {
            assertThat(listing(host)).as(host).startsWith("HTTP/1.1 403 ").contains("FOREIGN_HOST");
        }
    }

    @Test
    void loopbackNamesAndTheConfiguredNamePass() {
        for (String host :
                new String[] {"localhost:8080", "LOCALHOST", "127.0.0.1", "127.0.0.2:1", "[::1]:8080", "Node.Example"
                }) {
            assertThat(listing(host)).as(host).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aSocketMountedOnTheRouterIsGuardedToo() {
        assertThat(upgrading("http://127.0.0.1:" + server.port())).startsWith("HTTP/1.1 101 ");
        assertThat(upgrading("https://example.com")).startsWith("HTTP/1.1 403 ");
    }

    private String upgrading(String origin) {
        return server.rawStart("GET /live HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nOrigin: " + origin
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    }

    private String listing(String host) {
        return server.raw("GET /api/v1/halls HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}
