package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.web.Server.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How large a request may be. */
class LimitsTest {

    private static final String VISITS = "/api/v1/halls/H001/visits";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

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
    void aBodyOfTheGreatestSizeIsRead() {
        String body = "{\"services\":[\"bill-payment\"]}";

        Answer answer = server.post(VISITS, body + " ".repeat(JsonBody.BYTES_MAX - body.length()));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void aBodyOneByteLargerIsRefused() {
        Answer answer = server.post(VISITS, " ".repeat(JsonBody.BYTES_MAX + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
        assertThat(answer.json().getString("detail"))
                .isEqualTo("Expected a body of at most 65536 bytes, but it is larger.");
    }

    @Test
    void tenDeclaredMegabytesAreRefusedUnread() {
        String answer =
                server.raw("POST " + VISITS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + TEN_MEGABYTES + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("BODY_TOO_LARGE");
    }

    @Test
    void tenMegabytesInChunksAreRefusedWhileTheyCome() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + VISITS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            out.write(chunk);
            out.write(chunk);
            out.flush();

            byte[] start = socket.getInputStream().readNBytes(12);

            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void aClientThatSendsTenMegabytesLearnsWhyTheyAreRefused() {
        Answer declared = server.send(
                "POST",
                VISITS,
                Map.of("Content-Type", "application/json"),
                BodyPublishers.ofByteArray(new byte[TEN_MEGABYTES]));
        assertThat(declared.status()).isEqualTo(413);

        Answer chunked = server.send(
                "POST", VISITS, Map.of("Content-Type", "application/json"), BodyPublishers.ofInputStream(() ->
                        (InputStream) new ByteArrayInputStream(new byte[TEN_MEGABYTES])));
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void aFirstLineAndHeadersHaveLimitsToo() {
        assertThat(server.raw("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"))
                .startsWith("HTTP/1.0 414 ")
                .contains("URI_TOO_LONG");
        assertThat(server.raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("HEADERS_TOO_LARGE");
        assertThat(server.raw("nonsense\r\n\r\n")).startsWith("HTTP/1.0 400 ").contains("BAD_REQUEST");
    }
}
