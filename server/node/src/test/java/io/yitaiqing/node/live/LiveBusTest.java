package io.yitaiqing.node.live;

import static io.yitaiqing.node.live.Rows.delta;
import static io.yitaiqing.node.live.Rows.snapshot;
import static io.yitaiqing.node.live.Rows.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one real event bus. */
class LiveBusTest {

    private static final String TOPIC = "hall/H001";

    private final LiveServer server = LiveServer.start(
            topic -> topic.equals(TOPIC)
                    ? Future.succeededFuture(snapshot(10, visit("v1", "waiting")))
                    : Future.failedFuture(new TopicRefusedException(
                            RefusalReason.UNKNOWN_TOPIC, "Expected a topic, but there is none.")),
            LiveLimits.standard(),
            LiveTimes.standard());
    private final LiveBus owner = server.call(() -> new LiveBus(server.vertx(), server.hub(), "A"));
    private final LiveBus other = server.call(() -> new LiveBus(
            server.vertx(),
            new LiveHub(
                    topic -> Future.failedFuture("unused"),
                    InstantSource.system(),
                    LiveLimits.standard(),
                    LiveTimes.standard()),
            "B"));
    private final Told told = new Told();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aTopicIsFollowedFromSnapshotOverDeltasToTheEnd() throws InterruptedException {
        follow("A", TOPIC);
        assertThat(told.next()).isEqualTo("snapshot 10 {visits={v1={state=waiting}}}");
        server.publish(TOPIC, delta(10, 12, visit("v1", null)));
        assertThat(told.next()).isEqualTo("delta 10-12 {visits={v1=null}}");
        server.call(() -> {
            server.hub().confirm(TOPIC, Instant.EPOCH);
            return null;
        });
        assertThat(told.next()).isEqualTo("confirmed 1970-01-01T00:00:00Z");
        server.call(() -> {
            server.hub().drop(TOPIC, RefusalReason.UNAVAILABLE, "It moves.");
            return null;
        });
        String last = told.next();
        while (last.startsWith("confirmed")) {
            last = told.next();
        }
        assertThat(last).isEqualTo("ended UNAVAILABLE");
        assertThat(owner.served()).isZero();
        assertThat(other.followed()).isZero();
    }

    @Test
    void aNodeThatIsNotThereIsGivenUpWithinSeconds() throws InterruptedException {
        follow("nobody", TOPIC);
        assertThat(told.next()).isEqualTo("ended UNAVAILABLE");
    }

    @Test
    void whatTheOwnerDoesNotKnowIsRefused() throws InterruptedException {
        follow("A", "hall/H404");
        assertThat(told.next()).isEqualTo("ended UNKNOWN_TOPIC");
    }

    @Test
    void aNodeThatStopsSaysSo() throws InterruptedException {
        follow("A", TOPIC);
        told.next();
        server.call(() -> {
            owner.close();
            return null;
        });
        assertThat(told.next()).isEqualTo("ended UNAVAILABLE");
    }

    private void follow(String node, String topic) {
        server.call(() -> other.follow(node, topic, new FollowTerms(20, 8, Optional.empty()), told));
    }

    /** What a follower was told, as lines. */
    private static final class Told implements NodeFollower {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        private String next() throws InterruptedException {
            var line = lines.poll(15, TimeUnit.SECONDS);
            assertThat(line).as("something within 15 s").isNotNull();
            return line;
        }

        @Override
        public void snapshot(Snapshot snapshot, Optional<Instant> confirmedAt) {
            lines.add("snapshot " + snapshot.position() + " " + snapshot.document());
        }

        @Override
        public void delta(Delta delta, Optional<Instant> confirmedAt) {
            lines.add("delta " + delta.after() + "-" + delta.position() + " " + delta.patch());
        }

        @Override
        public void confirmed(Instant confirmedAt) {
            lines.add("confirmed " + confirmedAt);
        }

        @Override
        public void ended(RefusalReason reason, String detail) {
            lines.add("ended " + reason);
        }
    }
}
