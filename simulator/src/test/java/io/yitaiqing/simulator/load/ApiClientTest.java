package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client of the load counts as answered when the server says it cannot. */
class ApiClientTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final Meters meters = new Meters();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private Agenda agenda;
    private ApiClient client;

    @BeforeEach
    void aServerThatTurnsAwayTheFirst() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{}".getBytes();
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(asked.incrementAndGet() == 1 ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        agenda = new Agenda(
                "test", task -> loop.runOnContext(any -> task.run()), meters.lag(), Throwable::printStackTrace);
        agenda.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new ApiClient(vertx, address, LoadOptions.Means.USUAL, agenda, meters, new Outage(sentence -> {}));
    }

    @AfterEach
    void close() {
        agenda.close();
        server.stop(0);
        vertx.close();
    }

    private Optional<ApiClient.Reply> reply(boolean command) throws Exception {
        CompletableFuture<Optional<ApiClient.Reply>> reply = new CompletableFuture<>();
        loop.runOnContext(any -> agenda.react(() -> {
            if (command) {
                client.post("finish", "/x", "{}", "key", reply::complete);
            } else {
                client.get("look", "/x", reply::complete);
            }
        }));
        return reply.get(20, TimeUnit.SECONDS);
    }

    private Counts counts() {
        Counts counts = new Counts();
        meters.addTo(counts);
        return counts;
    }

    @Test
    void aLookThatIsTurnedAwayIsNoAnswerAndIsCountedApart() throws Exception {
        assertThat(reply(false)).isEmpty();
        assertThat(counts().answered()).isZero();
        assertThat(counts().turnedAway()).isEqualTo(1);
        assertThat(counts().waiting()).isZero();
        assertThat(counts().errors()).hasSize(1);
        assertThat(reply(false)).isPresent();
        assertThat(counts().answered()).isEqualTo(1);
        assertThat(counts().turnedAway()).isEqualTo(1);
    }

    @Test
    void aCommandThatIsTurnedAwayIsSentAgainUntilItIsAnswered() throws Exception {
        assertThat(reply(true)).isPresent();
        assertThat(asked).hasValue(2);
        assertThat(counts().answered()).isEqualTo(1);
        assertThat(counts().turnedAway()).isZero();
        assertThat(counts().errors()).hasSize(1);
    }
}
