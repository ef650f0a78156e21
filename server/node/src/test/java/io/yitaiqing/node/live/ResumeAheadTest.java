package io.yitaiqing.node.live;

import static io.yitaiqing.node.live.Rows.STREAM;
import static io.yitaiqing.node.live.Rows.delta;
import static io.yitaiqing.node.live.Rows.snapshot;
import static io.yitaiqing.node.live.Rows.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A follower that resumes where this node knows less than it was shown elsewhere, as an overtaken node does. */
class ResumeAheadTest {

    private static final String TOPIC = "hall/H001";

    private final SteppingClock clock = new SteppingClock();
    private final LiveHub hub = new LiveHub(
            topic -> Future.succeededFuture(snapshot(10, visit("v1", "waiting"))),
            clock,
            LiveLimits.standard(),
            LiveTimes.standard());
    private final Follower follower = new Follower();

    @Test
    void whoeverWasShownMoreElsewhereIsNotSentBackButWaitsForIt() {
        ahead(11);
        clock.step(Duration.ofSeconds(2));
        hub.confirm(TOPIC, clock.instant());
        hub.sweep();
        assertThat(follower.frames).isEmpty();

        clock.stepMillis(50);
        hub.publish(TOPIC, delta(10, 11, visit("v1", "called")));
        assertThat(follower.frames).hasSize(1);
        assertThat(follower.last().getLong("after")).isEqualTo(11);
        assertThat(follower.position).isEqualTo(11);
    }

    @Test
    void whoeverWasShownMoreElsewhereIsSentOnWhereItDoesNotCome() {
        ahead(11);
        clock.step(Duration.ofSeconds(11));
        hub.sweep();

        assertThat(follower.frames).isEmpty();
        assertThat(follower.refused).isEqualTo(RefusalReason.UNAVAILABLE);
    }

    @Test
    void whoeverWasShownMoreThanTheJournalHoldsIsShownWhatItHolds() {
        ahead(11);
        clock.step(Duration.ofSeconds(6));
        hub.confirm(TOPIC, clock.instant());
        hub.sweep();

        assertThat(follower.last().getString("type")).isEqualTo("snapshot");
        assertThat(follower.position).isEqualTo(10);
    }

    /** Another node has shown the follower more. */
    private void ahead(long position) {
        follower.stream = STREAM;
        follower.position = position;
        follower.followsAnew();
        hub.follow(TOPIC, new FollowTerms(20, 8, Optional.of(new Cursor(STREAM, position))), follower);
    }
}
