package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is lost between two nodes, a follower is shown the owner's document at a position it had there, deltas come
 * without a gap or a repeat, and once frames arrive again it stands where the owner stands.
 */
class NodeFollowsPropertyTest {

    private static final String TOPIC = "hall/H001";

    static LongStream seeds() {
        var wanted = Long.getLong("seed");
        return wanted != null
                ? LongStream.of(wanted)
                : LongStream.concat(LongStream.range(0, 20), new Random().longs(5));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theFollowerShowsWhatTheOwnerShowed(long seed) {
        System.out.println("NodeFollowsPropertyTest -Dseed=" + seed);
        var world = new World(new Random(seed));
        for (int step = 0; step < 1_500; step++) {
            world.step();
        }
        world.settle();
    }

    private static final class World {

        private final Random dice;
        private final SteppingClock clock = new SteppingClock();
        private final LossyLink network;
        private final LiveHub ownerHub;
        private final NodeReaders readers;
        private final NodeFollows follows;
        private final Shown shown = new Shown();
        private final Map<String, Map<String, Object>> truth = new TreeMap<>();
        private final Map<Cursor, String> history = new HashMap<>();
        private String stream = "day-0";
        private long position = 5;
        private NodeFollow follow;

        World(Random dice) {
            this.dice = dice;
            network = new LossyLink(dice);
            ownerHub = hub(topic -> Future.succeededFuture(snapshot()));
            readers = new NodeReaders(network.from("A"), ownerHub);
            follows = new NodeFollows(network.from("B"), hub(topic -> Future.failedFuture("unused")));
            network.join("A", (from, text) -> readers.receive(from, NodeFrames.parse(text), text));
            network.join("B", (from, text) -> follows.receive(from, NodeFrames.parse(text)));
            remember();
        }

        private LiveHub hub(TopicSource source) {
            return new LiveHub(source, clock, LiveLimits.standard().withMaxTombstones(12), LiveTimes.standard());
        }

        void step() {
            followIfEnded();
            switch (dice.nextInt(10)) {
                case 0, 1, 2 -> publish();
                case 3, 4, 5 -> network.deliverSome();
                case 6, 7 -> pass(dice.nextInt(800));
                default -> seldom();
            }
        }

        private void seldom() {
            switch (dice.nextInt(12)) {
                case 0 -> network.cut ^= true;
                case 1 -> network.loseAll();
                case 2 -> network.lossPercent = dice.nextInt(3) * 20;
                case 3 -> {
                    stream = "day-" + (Integer.parseInt(stream.substring(4)) + 1);
                    remember();
                    ownerHub.reset(TOPIC, snapshot());
                }
                case 4 -> ownerHub.drop(TOPIC, RefusalReason.UNAVAILABLE, "The hall is moving.");
                case 5 -> follow.close();
                case 6 -> {
                    change();
                    ownerHub.reset(TOPIC, snapshot());
                }
                default -> ownerHub.confirm(TOPIC, clock.instant());
            }
        }

        void settle() {
            network.cut = false;
            network.lossPercent = 0;
            for (int round = 0; round < 100; round++) {
                followIfEnded();
                pass(250);
                network.deliverAll();
            }
            assertThat(shown.cursor).isEqualTo(Optional.of(new Cursor(stream, position)));
            assertThat(readers.size())
                    .as("nothing is served that is not wanted")
                    .isEqualTo(1);
            follow.close();
            network.deliverAll();
            assertThat(readers.size()).isZero();
            assertThat(follows.size()).isZero();
        }

        private void followIfEnded() {
            if (follow == null || shown.ended || follow.isClosed()) {
                shown.ended = false;
                follow = follows.follow("A", TOPIC, new FollowTerms(20, 1 + dice.nextInt(8), shown.cursor), shown);
            }
        }

        private void pass(long millis) {
            clock.stepMillis(millis);
            ownerHub.sweep();
            if (dice.nextBoolean()) {
                readers.sweep();
                follows.sweep();
            }
        }

        private void publish() {
            long after = position;
            var patch = change();
            ownerHub.publish(TOPIC, new Delta(stream, after, position, clock.instant(), patch));
        }

        private Map<String, Map<String, Map<String, Object>>> change() {
            position += 1 + dice.nextInt(3);
            var changed = new TreeMap<String, Map<String, Object>>();
            for (int i = dice.nextInt(3); i >= 0; i--) {
                Map<String, Object> row = dice.nextInt(3) == 0 ? null : Map.of("n", (long) dice.nextInt(1000));
                var id = "r" + dice.nextInt(20);
                changed.put(id, row);
                if (row == null) {
                    truth.remove(id);
                } else {
                    truth.put(id, row);
                }
            }
            remember();
            return Map.of("visits", changed);
        }

        private Snapshot snapshot() {
            return new Snapshot(stream, position, clock.instant(), Map.of("visits", new TreeMap<>(truth)));
        }

        private void remember() {
            history.put(new Cursor(stream, position), truth.toString());
        }

        /** What the follower makes of what it is told. */
        private final class Shown implements NodeFollower {

            private final Map<String, Map<String, Object>> rows = new TreeMap<>();
            private Optional<Cursor> cursor = Optional.empty();
            private boolean ended;

            @Override
            public void snapshot(Snapshot snapshot, Optional<Instant> confirmedAt) {
                rows.clear();
                rows.putAll(snapshot.document().get("visits"));
                moveTo(new Cursor(snapshot.stream(), snapshot.position()));
            }

            @Override
            public void delta(Delta delta, Optional<Instant> confirmedAt) {
                assertThat(cursor).isEqualTo(Optional.of(new Cursor(delta.stream(), delta.after())));
                delta.patch().getOrDefault("visits", Map.of()).forEach((id, row) -> {
                    if (row == null) {
                        rows.remove(id);
                    } else {
                        rows.put(id, row);
                    }
                });
                moveTo(new Cursor(delta.stream(), delta.position()));
            }

            @Override
            public void confirmed(Instant confirmedAt) {
                assertThat(confirmedAt).isBeforeOrEqualTo(clock.instant());
            }

            @Override
            public void ended(RefusalReason reason, String detail) {
                assertThat(reason).isEqualTo(RefusalReason.UNAVAILABLE);
                assertThat(detail).endsWith(".");
                ended = true;
            }

            private void moveTo(Cursor newest) {
                cursor = Optional.of(newest);
                assertThat(rows.toString()).isEqualTo(history.get(newest));
            }
        }
    }
}
