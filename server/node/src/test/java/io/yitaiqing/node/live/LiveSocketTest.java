package io.yitaiqing.node.live;

import static io.yitaiqing.node.live.Rows.STREAM;
import static io.yitaiqing.node.live.Rows.delta;
import static io.yitaiqing.node.live.Rows.snapshot;
import static io.yitaiqing.node.live.Rows.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveSocketTest {

    private static final String TOPIC = "hall/H001";

    private LiveServer server;

    @BeforeEach
    void start() {
        server = server(LiveSocketTest::open);
    }

    LiveServer server(TopicSource source) {
        return LiveServer.start(source, LiveLimits.standard(), LiveTimes.standard());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Future<Snapshot> open(String topic) {
        return switch (topic) {
            case "hall/H001", "hall/H002" -> Future.succeededFuture(snapshot(10, visit("v1", "waiting")));
            case "hall/H009" ->
                Future.failedFuture(
                        new TopicRefusedException(RefusalReason.NOT_ALLOWED, "Expected a manager of hall H009."));
            default ->
                Future.failedFuture(
                        new TopicRefusedException(RefusalReason.UNKNOWN_TOPIC, "There is no topic " + topic + "."));
        };
    }

    @Test
    void helloIsAnsweredByWelcomeWithTheNodeAndTheHallClock() {
        var client = server.connect();
        var welcome = client.say("{\"type\":\"hello\",\"version\":1,\"later\":{\"field\":[]}}")
                .next();

        assertThat(Instant.parse(welcome.getString("sentAt"))).isBetween(Instant.EPOCH, Instant.now());
        welcome.remove("sentAt");
        assertThat(welcome).isEqualTo(new JsonObject("""
                {"type":"welcome","version":1,"node":"n1","clock":{"at":"2027-02-01T08:30:00+08:00","speed":30}}"""));
    }

    @Test
    void whoeverDoesNotSayHelloFirstIsToldOnceAndClosedForGood() {
        var client = server.connect();
        var refused = client.follow(1, TOPIC).next();

        assertThat(refused.getString("reason")).isEqualTo("HELLO_EXPECTED");
        assertThat(refused.getString("detail"))
                .isEqualTo("Expected the first frame to be hello with version 1, but got another one.");
        assertThat(client.closeCode()).isEqualTo(4502);
        assertThat(CloseCode.reconnects(4502)).isFalse();
    }

    @Test
    void aFollowerGetsTheSnapshotAndThenWhatChanges() {
        var client = server.connect().hello().follow(5, TOPIC);
        var snapshot = client.next();
        assertThat(snapshot.getString("type")).isEqualTo("snapshot");
        assertThat(snapshot.getInteger("id")).isEqualTo(5);
        assertThat(snapshot.getString("stream")).isEqualTo(STREAM);
        assertThat(snapshot.getJsonObject("document"))
                .isEqualTo(new JsonObject("{\"visits\":{\"v1\":{\"state\":\"waiting\"}}}"));

        server.publish(TOPIC, delta(10, 12, visit("v1", null)));
        var delta = client.next();
        assertThat(delta.getLong("after")).isEqualTo(10);
        assertThat(delta.getLong("position")).isEqualTo(12);
        assertThat(delta.getJsonObject("patch")).isEqualTo(new JsonObject("{\"visits\":{\"v1\":null}}"));
    }

    @Test
    void oneSocketFollowsManyTopicsEachUnderItsId() {
        var client = server.connect().hello().follow(1, TOPIC).follow(2, "hall/H002");
        assertThat(client.next().getInteger("id")).isEqualTo(1);
        assertThat(client.next().getInteger("id")).isEqualTo(2);

        server.publish("hall/H002", delta(10, 11, visit("v2", "waiting")));
        assertThat(client.next().getInteger("id")).isEqualTo(2);
    }

    @Test
    void whoeverComesBackResumesWhereItStood() {
        var client = server.connect().hello().follow(1, TOPIC);
        client.next();
        client.close();
        server.publish(TOPIC, delta(10, 11, visit("v1", "called")));
        server.publish(TOPIC, delta(11, 14, visit("v2", "waiting")));

        var delta = resume(10);
        assertThat(delta.getString("type")).isEqualTo("delta");
        assertThat(delta.getLong("after")).isEqualTo(10);
        assertThat(delta.getLong("position")).isEqualTo(14);
        assertThat(delta.getJsonObject("patch").getJsonObject("visits").fieldNames())
                .containsOnly("v1", "v2");
    }

    @Test
    void aReaderThatStalledGetsOneMergedDeltaForAllItMissed() {
        var client = server.connect().hello();
        client.say("{\"type\":\"follow\",\"id\":1,\"topic\":\"hall/H001\",\"maxHz\":20,\"credit\":1}");
        assertThat(client.next().getString("type")).isEqualTo("snapshot");
        for (int i = 0; i < 500; i++) {
            server.publish(TOPIC, delta(10 + i, 11 + i, visit("v" + i % 7, "turn " + i)));
        }
        assertThat(client.hasNothingMore()).isTrue();

        client.ack(1, 10);
        var delta = client.next();
        assertThat(delta.getLong("after")).isEqualTo(10);
        assertThat(delta.getLong("position")).isEqualTo(510);
        assertThat(delta.getJsonObject("patch").getJsonObject("visits")).hasSize(7);
        assertThat(client.hasNothingMore()).isTrue();
    }

    @Test
    void aRateIsKeptWithoutATimerPerFrame() {
        var client = server.connect().hello();
        client.say("{\"type\":\"follow\",\"id\":1,\"topic\":\"hall/H001\",\"maxHz\":5,\"credit\":64}");
        client.next();
        for (int i = 0; i < 50; i++) {
            server.publish(TOPIC, delta(10 + i, 11 + i, visit("v1", "turn " + i)));
        }
        var delta = client.next();
        while (delta.getLong("position") < 60) {
            delta = client.next();
        }
        var counts = server.call(() -> server.hub().counts());
        assertThat(counts.mergedDeltas()).isPositive();
        assertThat(counts.deltas()).isLessThan(50);
    }

    @Test
    void anUnfollowedTopicIsSilentAndItsIdIsFreeAgain() {
        var client = server.connect().hello().follow(1, TOPIC);
        client.next();
        assertThat(client.follow(1, "hall/H002").next().getString("reason")).isEqualTo("DUPLICATE_ID");

        client.say("{\"type\":\"unfollow\",\"id\":1}");
        assertThat(client.hasNothingMore()).isTrue();
        server.publish(TOPIC, delta(10, 11, visit("v1", "called")));
        assertThat(client.follow(1, "hall/H002").next().getLong("position")).isEqualTo(10);
    }

    @Test
    void aTopicThatIsRefusedSaysWhyAndTheSocketLivesOn() {
        var client = server.connect()
                .hello()
                .follow(1, "hall/H009")
                .follow(1, "planet/mars")
                .follow(1, TOPIC);

        var notAllowed = client.next();
        assertThat(notAllowed.getInteger("id")).isEqualTo(1);
        assertThat(notAllowed.getString("reason")).isEqualTo("NOT_ALLOWED");
        assertThat(notAllowed.getString("detail")).isEqualTo("Expected a manager of hall H009.");
        assertThat(client.next().getString("reason")).isEqualTo("UNKNOWN_TOPIC");
        assertThat(client.next().getString("type")).isEqualTo("snapshot");
    }

    @Test
    void aSocketFollowsAtMost64Topics() {
        var client = server.connect().hello();
        for (int id = 0; id < 64; id++) {
            client.follow(id, TOPIC).next();
        }
        assertThat(client.follow(64, TOPIC).next().getString("reason")).isEqualTo("TOO_MANY_FOLLOWS");
    }

    @Test
    void aSocketThatFollowsOverAndOverIsRefused() {
        var client = server.connect().hello();
        var refused = false;
        // More than two windows' worth, so that a window that ends just now does not matter.
        for (int i = 0; i < 260 && !refused; i++) {
            refused = client.follow(1, TOPIC).next().getString("type").equals("refused");
            client.say("{\"type\":\"unfollow\",\"id\":1}");
            if (i % 90 == 89) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_100));
            }
        }
        assertThat(refused).isTrue();
    }

    @Test
    void aMessageLargerThanOneWebSocketFrameArrivesWhole() {
        var client = server.connect().hello().follow(1, TOPIC);
        client.next();
        server.publish(TOPIC, delta(10, 11, visit("v2", "等".repeat(100_000))));

        assertThat(client.next()
                        .getJsonObject("patch")
                        .getJsonObject("visits")
                        .getJsonObject("v2")
                        .getString("state"))
                .hasSize(100_000);
    }

    @Test
    void aSocketThatGoesTakesItsReadersAlong() {
        var client = server.connect().hello().follow(1, TOPIC);
        client.next();
        assertThat(server.call(() -> server.hub().counts()).readers()).isEqualTo(1);
        client.close();

        server.eventually(() -> server.hub().counts().readers() == 0);
        server.eventually(() -> server.socket().counts().sockets() == 0);
    }

    /** A loop that was busy for more than a second reads in the middle of its line: the socket's last word is there. */
    @Test
    void aSocketThatHasSaidGoodbyeButIsNotGoneHarmsNoPublisher() {
        var client = server.connect()
                .hello()
                .say("{\"type\":\"follow\",\"id\":1,\"topic\":\"" + TOPIC + "\",\"maxHz\":20,\"credit\":64}");
        client.next();
        var harmed = new AtomicReference<RuntimeException>();
        server.call(() -> {
            client.leave();
            LockSupport.parkNanos(1_200_000_000);
            for (int i = 0; i < 1_000; i++) {
                var delta = delta(10 + i, 11 + i, visit("v1", "serving"));
                Vertx.currentContext().runOnContext(none -> publish(delta, harmed));
            }
            return null;
        });
        server.eventually(() -> server.socket().counts().sockets() == 0);
        assertThat(harmed.get()).isNull();
    }

    private void publish(Delta delta, AtomicReference<RuntimeException> harmed) {
        LockSupport.parkNanos(100_000);
        try {
            server.hub().publish(TOPIC, delta);
        } catch (RuntimeException failure) {
            harmed.compareAndSet(null, failure);
        }
    }

    @Test
    void aNodeThatStopsAsksItsPeersToComeBack() {
        var client = server.connect().hello();
        LiveServer.await(server.call(() -> server.socket().close()));

        assertThat(client.closeCode()).isEqualTo(3001);
        assertThat(CloseCode.SHUTDOWN.reconnects()).isTrue();
    }

    private JsonObject resume(long position) {
        var follow = Map.of("type", "follow", "id", 1, "topic", TOPIC, "stream", STREAM, "position", position);
        var client = server.connect().hello().say(new JsonObject(Map.copyOf(follow)).encode());
        var first = client.next();
        client.close();
        return first;
    }
}
