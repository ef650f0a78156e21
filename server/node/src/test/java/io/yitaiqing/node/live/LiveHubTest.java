package io.yitaiqing.node.live;

import static io.yitaiqing.node.live.Rows.AT;
import static io.yitaiqing.node.live.Rows.STREAM;
import static io.yitaiqing.node.live.Rows.delta;
import static io.yitaiqing.node.live.Rows.snapshot;
import static io.yitaiqing.node.live.Rows.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveHubTest {

    private static final String TOPIC = "hall/H001";

    private final SteppingClock clock = new SteppingClock();
    private final List<String> opened = new ArrayList<>();
    private Future<Snapshot> answer = Future.succeededFuture(snapshot(10, visit("v1", "waiting")));
    private final LiveHub hub = new LiveHub(
            topic -> {
                opened.add(topic);
                return answer;
            },
            clock,
            LiveLimits.standard(),
            LiveTimes.standard());
    private final Follower follower = new Follower();

    @Test
    void theFirstFollowerOpensTheTopicAndTheNextShareIt() {
        follow(4, 8);
        var second = new Follower();
        hub.follow(TOPIC, new FollowTerms(4, 8, Optional.empty()), second);

        assertThat(opened).containsExactly(TOPIC);
        assertThat(follower.document).isEqualTo(Map.of("visits", Map.of("v1", Map.of("state", "waiting"))));
        assertThat(second.document).isEqualTo(follower.document);
        assertThat(hub.counts()).isEqualTo(new LiveCounts(1, 2, 2, 0, 0, 1));
    }

    @Test
    void aReaderWithoutCreditGetsNothingUntilItAcksAndThenOneMergedDelta() {
        var reader = follow(20, 2);
        publish(10, 11, "called");
        assertThat(follower.frames).hasSize(2);
        assertThat(reader.creditLeft()).isZero();

        for (int position = 11; position < 30; position++) {
            publish(position, position + 1, "turn " + position);
        }
        assertThat(follower.frames).hasSize(2);

        reader.ack(11);
        assertThat(follower.frames).hasSize(3);
        assertThat(follower.last().getLong("after")).isEqualTo(11);
        assertThat(follower.last().getLong("position")).isEqualTo(30);
        assertThat(hub.counts().mergedDeltas()).isEqualTo(1);
    }

    @Test
    void anAckReturnsTheCreditOfAllFramesUpToItsPosition() {
        var reader = follow(20, 3);
        publish(10, 11, "called");
        publish(11, 12, "serving");
        assertThat(reader.creditLeft()).isZero();

        reader.ack(9);
        assertThat(reader.creditLeft()).isZero();
        reader.ack(11);
        assertThat(reader.creditLeft()).isEqualTo(2);
        reader.ack(99);
        assertThat(reader.creditLeft()).isEqualTo(3);
    }

    @Test
    void anAckOfALowerPositionInANewStreamReturnsTheCreditOfTheOldOne() {
        var reader = follow(20, 3);
        publish(10, 11, "called");
        clock.stepMillis(50);
        hub.reset(TOPIC, new Snapshot("next", 3, AT, visit("v9", "waiting")));
        assertThat(reader.creditLeft()).isZero();

        reader.ack(3);
        assertThat(reader.creditLeft()).isEqualTo(3);
    }

    @Test
    void noMoreFramesAreSentInAWindowThanTheRateAllowsAndTheSweepSendsTheRest() {
        follow(4, 64);
        for (int i = 0; i < 40; i++) {
            clock.stepMillis(50);
            hub.publish(TOPIC, delta(10 + i, 11 + i, visit("v1", "turn " + i)));
            hub.sweep();
        }
        assertThat(follower.frames).as("the snapshot and two seconds at 4 Hz").hasSize(1 + 8);

        clock.stepMillis(250);
        hub.sweep();
        assertThat(follower.position).isEqualTo(50);
    }

    @Test
    void readersOfOneRateThatFellBehindShareOneEncodedDelta() {
        var others = new ArrayList<Follower>();
        for (int i = 0; i < 50; i++) {
            others.add(new Follower());
            hub.follow(TOPIC, new FollowTerms(4, 8, Optional.empty()), others.getLast());
        }
        hub.publish(TOPIC, delta(10, 11, visit("v1", "called")));
        hub.publish(TOPIC, delta(11, 12, visit("v1", "serving")));
        clock.stepMillis(250);
        hub.sweep();

        assertThat(others).allSatisfy(other -> assertThat(other.position).isEqualTo(12));
        assertThat(hub.counts()).isEqualTo(new LiveCounts(1, 50, 50, 50, 50, 2));
    }

    @Test
    void aFullSinkIsLeftAloneAndTriedAgain() {
        follow(20, 8);
        follower.full = true;
        publish(10, 11, "called");
        assertThat(follower.position).isEqualTo(10);

        follower.full = false;
        hub.sweep();
        assertThat(follower.position).isEqualTo(11);
    }

    @Test
    void aFollowerResumesWithADeltaAlsoWithAnEmptyOne() {
        follow(4, 8).close();
        publish(10, 11, "called");

        resume(STREAM, 10);
        assertThat(follower.last().getString("type")).isEqualTo("delta");
        assertThat(follower.position).isEqualTo(11);
        resume(STREAM, 11);
        assertThat(follower.last().getJsonObject("patch")).isEmpty();
    }

    @Test
    void whoeverIsOfAnotherStreamOrBelowTheFloorGetsASnapshot() {
        follow(4, 8).close();
        for (var cursor : List.of(new Cursor("other", 10), new Cursor(STREAM, 9))) {
            resume(cursor.stream(), cursor.position());
            assertThat(follower.last().getString("type")).isEqualTo("snapshot");
        }
    }

    @Test
    void aNewDayBringsEveryFollowerANewSnapshotAlsoAtTheSamePosition() {
        follow(20, 8);
        clock.stepMillis(50);
        hub.reset(TOPIC, new Snapshot("H001/2027-02-02", 10, AT, visit("v2", "waiting")));

        assertThat(follower.stream).isEqualTo("H001/2027-02-02");
        assertThat(follower.document).isEqualTo(Map.of("visits", Map.of("v2", Map.of("state", "waiting"))));
    }

    @Test
    void aReloadThatFoundNothingNewCostsNobodyASnapshot() {
        follow(20, 8);
        clock.stepMillis(50);
        hub.reset(TOPIC, new Snapshot(STREAM, 10, AT.plusSeconds(5), visit("v1", "waiting")));
        hub.sweep();

        assertThat(follower.frames).hasSize(1);
    }

    @Test
    void whatIsPublishedWhileTheSourceIsAskedIsNotLost() {
        var source = Promise.<Snapshot>promise();
        answer = source.future();
        follow(4, 8);
        hub.publish(TOPIC, delta(9, 10, visit("v1", "waiting")));
        hub.publish(TOPIC, delta(10, 12, visit("v2", "waiting")));
        assertThat(follower.frames).isEmpty();

        source.complete(snapshot(10, visit("v1", "waiting")));
        assertThat(follower.position).isEqualTo(12);
        assertThat(follower.document.get("visits")).containsOnlyKeys("v1", "v2");
    }

    @Test
    void theSourceSaysWhyItRefusesAndAnyOtherFailureIsUnavailable() {
        answer = Future.failedFuture(new TopicRefusedException(RefusalReason.UNKNOWN_TOPIC, "There is no hall H001."));
        follow(4, 8);
        assertThat(follower.refused).isEqualTo(RefusalReason.UNKNOWN_TOPIC);
        assertThat(hub.holds(TOPIC)).isFalse();

        answer = Future.failedFuture("boom");
        var other = new Follower();
        assertThat(hub.follow(TOPIC, new FollowTerms(4, 8, Optional.empty()), other)
                        .isClosed())
                .isTrue();
        assertThat(other.refused).isEqualTo(RefusalReason.UNAVAILABLE);
    }

    @Test
    void aSourceThatDoesNotAnswerInTimeHasRefused() {
        answer = Promise.<Snapshot>promise().future();
        follow(4, 8);
        clock.step(Duration.ofSeconds(11));
        hub.sweep();

        assertThat(follower.refused).isEqualTo(RefusalReason.UNAVAILABLE);
    }

    @Test
    void aDroppedTopicRefusesItsFollowersOnce() {
        var reader = follow(4, 8);
        hub.drop(TOPIC, RefusalReason.UNAVAILABLE, "The hall is moving to another node.");
        hub.drop(TOPIC, RefusalReason.UNAVAILABLE, "The hall is moving to another node.");
        hub.publish(TOPIC, delta(10, 11, visit("v1", "called")));
        reader.ack(10);
        hub.sweep();

        assertThat(follower.refused).isEqualTo(RefusalReason.UNAVAILABLE);
        assertThat(follower.frames).hasSize(1);
        assertThat(reader.isClosed()).isTrue();
    }

    @Test
    void aTopicNobodyFollowsIsKeptForAWhileAndThenForgotten() {
        follow(4, 8).close();
        clock.step(Duration.ofMinutes(9));
        hub.sweep();
        assertThat(hub.holds(TOPIC)).isTrue();

        clock.step(Duration.ofMinutes(2));
        hub.sweep();
        assertThat(hub.holds(TOPIC)).isFalse();
        hub.publish(TOPIC, delta(99, 100, visit("v1", "nobody cares")));
    }

    @Test
    void framesSayWhenTheOwnerWasLastConfirmed() {
        follow(20, 8);
        assertThat(follower.last().containsKey("confirmedAt")).isFalse();
        hub.confirm(TOPIC, AT);
        publish(10, 11, "called");
        assertThat(follower.last().getString("confirmedAt")).isEqualTo("2027-02-01T00:30:00.123Z");
    }

    @Test
    void aDeltaThatDoesNotConnectIsItsOwnersError() {
        follow(4, 8);
        assertThatThrownBy(() -> hub.publish(TOPIC, delta(11, 12, visit("v1", "called"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRowThatCannotBeWrittenEndsItsTopicAndHarmsNoOther() {
        answer = Future.succeededFuture(snapshot(10, Map.of("visits", Map.of("v1", Map.of("at", AT)))));
        follow(4, 8);
        assertThat(follower.refused).isEqualTo(RefusalReason.UNAVAILABLE);
        assertThat(hub.holds(TOPIC)).isFalse();
    }

    private Reader follow(double maxHz, int credit) {
        return hub.follow(TOPIC, new FollowTerms(maxHz, credit, Optional.empty()), follower);
    }

    private void resume(String stream, long position) {
        follower.followsAnew();
        hub.follow(TOPIC, new FollowTerms(4, 8, Optional.of(new Cursor(stream, position))), follower)
                .close();
    }

    /** In a later window than the frame before, so that the rate never holds it back. */
    private void publish(long after, long position, String state) {
        clock.stepMillis(50);
        hub.publish(TOPIC, delta(after, position, visit("v1", state)));
    }
}
