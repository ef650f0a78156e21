package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveSocketTimesTest {

    private static final String TOPIC = "hall/H001";

    private LiveServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aQuietSocketGetsBeatsThatTellTheHallClockAndWhoConfirmed() {
        start(times(100, 60_000, 60_000, 60_000));
        var client = server.connect().hello().follow(3, TOPIC);
        client.next();
        assertThat(client.nextOfAny().fieldNames()).containsOnly("type", "sentAt", "at");

        server.call(() -> {
            server.hub().confirm(TOPIC, Instant.parse("2027-02-01T00:30:00.5Z"));
            return null;
        });
        client.nextOfAny();
        var beat = client.nextOfAny();
        assertThat(beat.getString("type")).isEqualTo("beat");
        assertThat(beat.getString("at")).isEqualTo("2027-02-01T00:30:00Z");
        assertThat(beat.getJsonObject("confirmed").getMap()).isEqualTo(Map.of("3", "2027-02-01T00:30:00.500Z"));
    }

    @Test
    void whoeverDoesNotSayHelloInTimeIsClosedAndMayComeBack() {
        start(times(60_000, 60_000, 60_000, 200));
        assertThat(server.connect().closeCode()).isEqualTo(3003);
    }

    @Test
    void aPeerThatAnswersPingsStaysAlthoughItSaysNothing() throws InterruptedException {
        start(times(60_000, 100, 1_500, 60_000));
        var client = server.connect().hello();
        Thread.sleep(2_500);
        assertThat(client.hasNothingMore()).isTrue();
    }

    @Test
    void aPeerThatAnswersNothingIsClosed() throws Exception {
        start(times(60_000, 100, 600, 60_000));
        var deaf = RawPeer.connect(server.vertx(), server.port(), CloseCode.SILENT.sentence());
        deaf.sayText("{\"type\":\"hello\",\"version\":1}".getBytes(StandardCharsets.UTF_8));

        deaf.awaitText();
        server.eventually(() -> server.socket().counts().sockets() == 0);
    }

    @Test
    void aTextThatIsNotUtf8IsRefused() throws Exception {
        start(LiveTimes.standard());
        var peer = RawPeer.connect(server.vertx(), server.port(), CloseCode.BAD_FRAME.sentence());
        peer.sayText(new byte[] {(byte) 0xC3, 0x28});
        peer.awaitText();
    }

    @Test
    void aFrameThatBreaksTheWebSocketRulesIsRefused() throws Exception {
        start(LiveTimes.standard());
        var peer = RawPeer.connect(server.vertx(), server.port(), "a valid WebSocket frame");
        peer.sayUnmasked("{}".getBytes(StandardCharsets.UTF_8));
        peer.awaitText();
    }

    @Test
    void aConnectionThatIsLostRefusesNothing() throws Exception {
        start(LiveTimes.standard());
        var peer = RawPeer.connect(server.vertx(), server.port(), "unused");
        server.eventually(() -> server.socket().counts().sockets() == 1);
        peer.drop();
        server.eventually(() -> server.socket().counts().sockets() == 0);
        assertThat(server.call(() -> server.socket().counts()).refusalsSent()).isZero();
    }

    @Test
    void onePeerTooManyIsTurnedAway() {
        server = LiveServer.start(
                topic -> Future.failedFuture("unused"), LiveLimits.standard().withMaxSockets(1), LiveTimes.standard());
        var first = server.connect().hello();

        assertThat(upgradeStatus(null)).isEqualTo(503);
        first.close();
        assertThat(upgradeStatus(null)).isEqualTo(101);
    }

    @Test
    void onlyPagesOfThisHostMayOpenASocketFromABrowser() {
        start(LiveTimes.standard());
        var port = server.port();

        assertThat(upgradeStatus(null)).isEqualTo(101);
        assertThat(upgradeStatus("http://127.0.0.1:" + port)).isEqualTo(101);
        assertThat(upgradeStatus("http://evil.example:" + port)).isEqualTo(403);
        assertThat(upgradeStatus("http://127.0.0.1:1")).isEqualTo(403);
        assertThat(upgradeStatus("null")).isEqualTo(403);
    }

    @Test
    void aPlainRequestIsAskedToUpgrade() {
        start(LiveTimes.standard());
        var status = LiveServer.await(server.vertx()
                .createHttpClient()
                .request(HttpMethod.GET, server.port(), "127.0.0.1", "/live")
                .compose(request -> request.send())
                .map(response -> response.statusCode()));
        assertThat(status).isEqualTo(426);
    }

    private int upgradeStatus(String origin) {
        var options =
                new RequestOptions().setHost("127.0.0.1").setPort(server.port()).setURI("/live");
        options.putHeader("Connection", "Upgrade")
                .putHeader("Upgrade", "websocket")
                .putHeader("Sec-WebSocket-Version", "13")
                .putHeader("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        if (origin != null) {
            options.putHeader("Origin", origin);
        }
        return LiveServer.await(server.vertx()
                .createHttpClient()
                .request(options)
                .compose(request -> request.connect())
                .map(response -> response.statusCode()));
    }

    private void start(LiveTimes times) {
        server = LiveServer.start(
                topic -> Future.succeededFuture(Rows.snapshot(10, Map.of())), LiveLimits.standard(), times);
    }

    private static LiveTimes times(long beatMillis, long pingMillis, long silenceMillis, long helloMillis) {
        var standard = LiveTimes.standard();
        return new LiveTimes(
                Duration.ofMillis(beatMillis),
                Duration.ofMillis(pingMillis),
                Duration.ofMillis(silenceMillis),
                standard.unwritable(),
                Duration.ofMillis(helloMillis),
                standard.open(),
                standard.tombstone(),
                standard.linger(),
                standard.catchUp(),
                standard.nodeBeat(),
                standard.nodeSilence());
    }
}
