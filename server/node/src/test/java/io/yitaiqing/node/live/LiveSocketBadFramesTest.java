package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiveSocketBadFramesTest {

    private static LiveServer server;

    @BeforeAll
    static void start() {
        server = LiveServer.start(
                topic -> Future.succeededFuture(Rows.snapshot(10, Map.of())),
                LiveLimits.standard(),
                LiveTimes.standard());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> badFrames() throws IOException {
        try (var in = LiveSocketBadFramesTest.class.getResourceAsStream("/live/bad-frames.json")) {
            var cases = new JsonArray(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return cases.stream().map(JsonObject.class::cast).map(bad -> Arguments.of(bad.getString("why"), bad));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFrames")
    void isAnsweredByOneSentenceAndClosesOnlyWhereNothingElseHelps(String why, JsonObject bad) {
        var client = server.connect().hello().say(bad.getString("frame"));
        var refused = client.next();

        assertThat(refused.getString("type")).isEqualTo("refused");
        assertThat(refused.getString("reason")).isEqualTo(bad.getString("reason", "BAD_FRAME"));
        assertThat(refused.getString("detail"))
                .startsWith(bad.getString("detail"))
                .endsWith(".");
        assertThat(refused.getInteger("id")).isEqualTo(bad.getInteger("id"));
        if (bad.containsKey("close")) {
            assertThat(client.closeCode()).isEqualTo(bad.getInteger("close"));
        } else {
            assertThat(client.follow(9, "hall/H001").next().getString("type")).isEqualTo("snapshot");
        }
    }

    @Test
    void aBinaryFrameIsRefused() {
        var client = server.connect().hello().sayBytes("{}".getBytes(StandardCharsets.UTF_8));

        assertThat(client.next().getString("detail"))
                .isEqualTo("Expected one JSON object as text, but got a binary frame.");
        assertThat(client.closeCode()).isEqualTo(4500);
    }

    @Test
    void aFrameAbove16KiBIsRefusedByBytesNotByCharacters() {
        assertTooLarge(frameOf("x".repeat(16 * 1024)));
        assertTooLarge(frameOf("等".repeat(6 * 1024)));
    }

    @Test
    void aFrameThatTheServerDoesNotEvenReadIsRefusedToo() {
        assertTooLarge(frameOf("x".repeat(100 * 1024)));
    }

    @Test
    void aMessageOfManyFramesThatTheServerDoesNotJoinIsRefusedToo() {
        var client = server.connect().hello().say(frameOf("x".repeat(300 * 1024)));
        assertThat(client.next().getString("detail"))
                .isEqualTo("Expected a frame of at most 16384 bytes, but got a larger one.");
        assertThat(client.closeCode()).isEqualTo(4504);
    }

    @Test
    void aFirstFrameThatIsWrongInItselfIsToldWhatIsWrongWithIt() {
        var client = server.connect().say("{\"type\":\"hello\"}");
        assertThat(client.next().getString("detail"))
                .isEqualTo("Expected \"version\" to be an integer, but it is missing.");
        assertThat(client.closeCode()).isEqualTo(4502);
    }

    @Test
    void aFrameJustWithinTheLimitIsRead() {
        var client = server.connect().hello().say(frameOf("x".repeat(16 * 1024 - 60)));
        assertThat(client.hasNothingMore()).isTrue();
    }

    @Test
    void whoeverSendsTooFastIsToldOnceAndClosed() {
        var client = server.connect().hello();
        for (int i = 0; i < 450; i++) {
            client.sayInOneFrame("{\"type\":\"ack\",\"id\":1,\"position\":1}");
        }
        assertThat(client.next().getString("detail"))
                .isEqualTo("Expected at most 200 frames in one second, but got more.");
        assertThat(client.closeCode()).isEqualTo(4503);
    }

    @Test
    void aNumberOutOfRangeIsBroughtWithinIt() {
        var client = server.connect().hello();
        client.say("""
                {"type":"follow","id":1,"topic":"hall/H001","maxHz":1e99,"credit":99999999999999999999}""");
        assertThat(client.next().getString("type")).isEqualTo("snapshot");
        client.say("{\"type\":\"follow\",\"id\":2,\"topic\":\"hall/H001\",\"maxHz\":-1,\"credit\":0}");
        assertThat(client.next().getString("type")).isEqualTo("snapshot");
    }

    private static void assertTooLarge(String frame) {
        var client = server.connect().hello();
        client.sayInOneFrame(frame);
        assertThat(client.next().getString("detail"))
                .isEqualTo("Expected a frame of at most 16384 bytes, but got a larger one.");
        assertThat(client.closeCode()).isEqualTo(4504);
    }

    private static String frameOf(String padding) {
        return new JsonObject()
                .put("type", "ack")
                .put("id", 1)
                .put("position", 1)
                .put("padding", padding)
                .encode();
    }
}
