package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any node shows any hall, wherever it is kept and however it moves. */
class PlacedTopicsTest {

    private final PlacedWorld world = new PlacedWorld(new Random(1));

    static LongStream seeds() {
        var wanted = Long.getLong("seed");
        return wanted != null
                ? LongStream.of(wanted)
                : LongStream.concat(LongStream.range(0, 20), new Random().longs(5));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverMovesPagesShowTheHallAsItWasWithoutAGapOrARepeat(long seed) {
        System.out.println("PlacedTopicsTest -Dseed=" + seed);
        var moving = new PlacedWorld(new Random(seed));
        for (int step = 0; step < 2_000; step++) {
            moving.step();
        }
        moving.settle();
    }

    @Test
    void allPagesOfANodeAreServedByOneFollow() {
        quietly(3);
        assertThat(world.node("B").follows.size()).isEqualTo(1);
        assertThat(world.node("A").follows.size()).isZero();
        assertThat(world.node("A").readers.size()).isEqualTo(2);
    }

    @Test
    void aPageKeepsItsFollowWhenTheHallMovesAndGetsTheDifferenceAsADelta() {
        quietly(3);
        var page = world.node("B").browsers.getFirst().follower;
        assertThat(page.frames).hasSize(1);

        world.node("A").write();
        world.place("C");
        world.node("A").load();
        world.node("C").load();
        world.node("C").write();
        quietly(3);

        assertThat(page.refused).isNull();
        assertThat(page.frames.stream().skip(1))
                .isNotEmpty()
                .allSatisfy(frame -> assertThat(frame.getString("type")).isEqualTo("delta"));
    }

    @Test
    void theFormerOwnersPagesAreServedFromTheNewOwner() {
        quietly(3);
        var page = world.node("A").browsers.getFirst().follower;

        world.place("B");
        world.nodes.forEach(PlacedWorld.Node::load);
        world.node("B").write();
        quietly(3);

        assertThat(page.last().getString("type")).isEqualTo("delta");
        assertThat(world.node("A").follows.size()).isEqualTo(1);
        assertThat(world.node("B").follows.size()).isZero();
    }

    @Test
    void whileNobodyAnswersTheDocumentStaysAndItsConfirmationGrowsOld() {
        quietly(3);
        var hub = world.node("B").hub;
        var reader = hub.follow(PlacedWorld.TOPIC, new FollowTerms(4, 2, Optional.empty()), new Follower());
        var confirmedAt = reader.confirmedAt().orElseThrow();

        world.network.cut = true;
        for (int second = 0; second < 60; second++) {
            world.pass(1_000);
        }

        assertThat(reader.isClosed()).isFalse();
        assertThat(reader.confirmedAt()).contains(confirmedAt);
        assertThat(world.node("A").readers.size()).as("who is silent is let go").isZero();
    }

    @Test
    void whatNoNodeKnowsIsRefused() {
        var follower = new Follower();
        world.node("B").hub.follow("hell/H001", new FollowTerms(4, 2, Optional.empty()), follower);
        assertThat(follower.refused).isEqualTo(RefusalReason.UNKNOWN_TOPIC);
    }

    /** Some seconds of a good network, with a page on every node. */
    private void quietly(int seconds) {
        for (int quarter = 0; quarter < seconds * 4; quarter++) {
            world.nodes.forEach(node -> node.browsers.forEach(PlacedWorld.Browser::comeBack));
            world.nodes.forEach(PlacedWorld.Node::confirm);
            world.pass(250);
            world.network.deliverAll();
        }
    }
}
