package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A hub, six peers that behave as the dice say, and the truth about every position there ever was. */
final class LiveWorld {

    private static final String TOPIC = "hall/H001";
    private static final List<String> COLLECTIONS = List.of("visits", "counters", "alerts");

    private final Random dice;
    private final SteppingClock clock = new SteppingClock();
    private final LiveHub hub;
    private final List<Peer> peers = new ArrayList<>();
    private final List<Runnable> slowAnswers = new ArrayList<>();
    private final Map<String, Map<String, Map<String, Object>>> truth = new TreeMap<>();
    /** Stream and position to the document there, as text. */
    private final Map<Cursor, String> history = new HashMap<>();

    private String stream = "day 0";
    private long position = 5;
    private int days;

    LiveWorld(Random dice) {
        this.dice = dice;
        hub = new LiveHub(topic -> answer(), clock, LiveLimits.standard().withMaxTombstones(12), LiveTimes.standard());
        truth.put("visits", new TreeMap<>());
        remember();
        for (int i = 0; i < 6; i++) {
            peers.add(new Peer());
        }
    }

    void step() {
        var peer = peers.get(dice.nextInt(peers.size()));
        switch (dice.nextInt(11)) {
            case 0, 1, 2, 3 -> publish();
            case 4, 5 -> pass(dice.nextInt(400));
            case 6 -> peer.comeOrGo();
            case 7, 8 -> peer.ackSome();
            case 9 -> peer.follower.full ^= true;
            default -> seldom();
        }
        peers.forEach(Peer::check);
    }

    /** Once everybody reads and acks again, everybody shows the newest document. */
    void settle() {
        for (int round = 0; round < 400; round++) {
            answerTheSlow();
            peers.forEach(Peer::behave);
            pass(100);
        }
        var newest = new Cursor(stream, position);
        assertThat(peers).allSatisfy(peer -> {
            assertThat(new Cursor(peer.follower.stream, peer.follower.position)).isEqualTo(newest);
            assertThat(peer.follower.document.toString()).isEqualTo(truth.toString());
        });
        peers.forEach(Peer::check);
    }

    private void seldom() {
        switch (dice.nextInt(12)) {
            case 0 -> newDay();
            case 1 -> {
                change();
                hub.reset(TOPIC, snapshot());
            }
            case 2 -> hub.reset(TOPIC, snapshot());
            case 3 -> hub.drop(TOPIC, RefusalReason.UNAVAILABLE, "The hall is moving.");
            case 4 -> hub.confirm(TOPIC, clock.instant());
            case 5 -> slowAnswers.clear();
            default -> answerTheSlow();
        }
    }

    private void publish() {
        long after = position;
        var patch = change();
        hub.publish(TOPIC, new Delta(stream, after, position, clock.instant(), patch));
    }

    private void newDay() {
        stream = "day " + ++days;
        // The line of positions may go on, stand still, or (another incarnation) begin anew.
        position = dice.nextBoolean() ? position : dice.nextInt(50);
        truth.values().forEach(rows -> rows.keySet().removeIf(id -> dice.nextBoolean()));
        remember();
        hub.reset(TOPIC, snapshot());
    }

    private void pass(long millis) {
        clock.stepMillis(millis);
        hub.sweep();
    }

    private Future<Snapshot> answer() {
        var promise = Promise.<Snapshot>promise();
        var asked = snapshot();
        if (dice.nextBoolean()) {
            promise.complete(asked);
        } else {
            slowAnswers.add(() -> promise.complete(asked));
        }
        return promise.future();
    }

    private void answerTheSlow() {
        var answers = List.copyOf(slowAnswers);
        slowAnswers.clear();
        answers.forEach(Runnable::run);
    }

    /** Changes a few rows, moves the position on, and says what changed. */
    private Map<String, Map<String, Map<String, Object>>> change() {
        position += 1 + dice.nextInt(4);
        var patch = new TreeMap<String, Map<String, Map<String, Object>>>();
        for (int i = dice.nextInt(4); i >= 0; i--) {
            var collection = COLLECTIONS.get(dice.nextInt(COLLECTIONS.size()));
            var id = "r" + dice.nextInt(20);
            Map<String, Object> row = dice.nextInt(3) == 0 ? null : row();
            patch.computeIfAbsent(collection, name -> new TreeMap<>()).put(id, row);
            var rows = truth.computeIfAbsent(collection, name -> new TreeMap<>());
            if (row == null) {
                rows.remove(id);
            } else {
                rows.put(id, row);
            }
        }
        remember();
        return patch;
    }

    private Map<String, Object> row() {
        return Map.of("n", dice.nextInt(1000));
    }

    private Snapshot snapshot() {
        var copy = new TreeMap<String, Map<String, Map<String, Object>>>();
        truth.forEach((collection, rows) -> copy.put(collection, new TreeMap<>(rows)));
        return new Snapshot(stream, position, clock.instant(), copy);
    }

    private void remember() {
        history.put(new Cursor(stream, position), truth.toString());
    }

    /** One client, and the credit as it counts it itself. */
    private final class Peer {

        private final Follower follower = new Follower();
        private final List<Long> unacked = new ArrayList<>();
        private Reader reader;
        private int framesSeen;

        private void comeOrGo() {
            if (reader != null && dice.nextBoolean()) {
                reader.close();
                reader = null;
                return;
            }
            follow(1 + dice.nextInt(4), resume());
        }

        private Optional<Cursor> resume() {
            if (follower.stream == null || dice.nextInt(3) == 0) {
                return Optional.empty();
            }
            return Optional.of(new Cursor(follower.stream, follower.position));
        }

        private void follow(int credit, Optional<Cursor> resume) {
            if (reader != null) {
                reader.close();
            }
            follower.refused = null;
            follower.followsAnew();
            unacked.clear();
            reader = hub.follow(TOPIC, new FollowTerms(1 + dice.nextInt(20), credit, resume), follower);
        }

        private void ackSome() {
            if (reader == null || unacked.isEmpty()) {
                return;
            }
            int last = dice.nextInt(unacked.size());
            long acked = unacked.get(last);
            unacked.subList(0, last + 1).clear();
            reader.ack(acked);
        }

        private void behave() {
            follower.full = false;
            if (reader == null || reader.isClosed()) {
                follow(2, resume());
            }
            if (!unacked.isEmpty()) {
                long newest = unacked.getLast();
                unacked.clear();
                reader.ack(newest);
            }
            check();
        }

        private void check() {
            for (; framesSeen < follower.frames.size(); framesSeen++) {
                unacked.add(follower.frames.get(framesSeen).getLong("position"));
            }
            if (follower.stream != null) {
                assertThat(follower.document.toString())
                        .isEqualTo(history.get(new Cursor(follower.stream, follower.position)));
            }
            if (reader != null && !reader.isClosed()) {
                assertThat(unacked.size()).isLessThanOrEqualTo(reader.terms().credit());
            }
        }
    }
}
