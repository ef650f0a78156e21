package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Three nodes, one hall that moves between them, a lossy network, and two browsers on each node.
 *
 * <p>The journal is played by {@link #truth}: only the node whose keeper has read its newest position can write. Each
 * node has its own opinion about who should keep the hall, and learns of a move late.
 */
final class PlacedWorld {

    static final String TOPIC = "hall/H001";

    final SteppingClock clock = new SteppingClock();
    final LossyLink network;
    final List<Node> nodes = new ArrayList<>();
    final Map<String, Map<String, Object>> truth = new TreeMap<>();
    private final Map<Cursor, String> history = new HashMap<>();
    private final Random dice;
    private int day;
    private long position = 5;

    PlacedWorld(Random dice) {
        this.dice = dice;
        network = new LossyLink(dice);
        for (var name : List.of("A", "B", "C")) {
            nodes.add(new Node(name));
        }
        remember();
        place("A");
        nodes.forEach(Node::load);
    }

    void step() {
        var node = nodes.get(dice.nextInt(nodes.size()));
        switch (dice.nextInt(12)) {
            case 0, 1, 2 -> node.write();
            case 3, 4, 5 -> network.deliverSome();
            case 6, 7, 8 -> pass(dice.nextInt(400));
            case 9 -> node.browsers.get(dice.nextInt(2)).comeOrGo();
            case 10 -> node.load();
            default -> seldom(node);
        }
    }

    private void seldom(Node node) {
        switch (dice.nextInt(10)) {
            case 0, 1 -> node.opinion = nodes.get(dice.nextInt(3)).name;
            case 2 -> place(nodes.get(dice.nextInt(3)).name);
            case 3 -> network.loseAll();
            case 4 -> network.lossPercent = dice.nextInt(3) * 20;
            case 5 -> network.cut ^= true;
            case 6 -> node.newDay();
            default -> node.confirm();
        }
    }

    void place(String owner) {
        nodes.forEach(node -> node.opinion = owner);
    }

    /** Lets time pass with a good network until all is quiet. */
    void settle() {
        network.cut = false;
        network.lossPercent = 0;
        place(nodes.get(dice.nextInt(3)).name);
        for (int round = 0; round < 120; round++) {
            nodes.forEach(Node::load);
            nodes.forEach(Node::confirm);
            nodes.forEach(node -> node.browsers.forEach(Browser::comeBack));
            pass(250);
            network.deliverAll();
        }
        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.browsers).allSatisfy(browser -> {
                    assertThat(new Cursor(browser.follower.stream, browser.follower.position))
                            .isEqualTo(new Cursor(stream(), position));
                    browser.check();
                }));
    }

    void pass(long millis) {
        clock.stepMillis(millis);
        for (var node : nodes) {
            node.hub.sweep();
            node.topics.sweep();
            node.sinceBeat += millis;
            if (node.sinceBeat >= 1_000) {
                node.sinceBeat = 0;
                node.readers.sweep();
                node.follows.sweep();
            }
        }
        nodes.forEach(node -> node.browsers.forEach(Browser::check));
    }

    Node node(String name) {
        return nodes.get("ABC".indexOf(name));
    }

    private String stream() {
        return "H001/day-" + day;
    }

    private Snapshot snapshot() {
        return new Snapshot(stream(), position, clock.instant(), Map.of("visits", new TreeMap<>(truth)));
    }

    private void remember() {
        history.put(new Cursor(stream(), position), truth.toString());
    }

    /** What one node has of the live package, and its keeper of the hall. */
    final class Node implements PlacedSource {

        final String name;
        final LiveHub hub;
        final PlacedTopics topics;
        final NodeReaders readers;
        final NodeFollows follows;
        final List<Browser> browsers = new ArrayList<>();
        String opinion = "A";
        /** What the keeper has read of the journal, if it keeps the hall. */
        private Optional<Snapshot> memory = Optional.empty();

        private long sinceBeat;

        Node(String name) {
            this.name = name;
            topics = new PlacedTopics(name).add("hall", this);
            hub = new LiveHub(topics, clock, LiveLimits.standard(), LiveTimes.standard());
            readers = new NodeReaders(network.from(name), hub);
            follows = new NodeFollows(network.from(name), hub);
            topics.join(hub, follows::follow);
            network.join(name, this::receive);
            browsers.add(new Browser(hub));
            browsers.add(new Browser(hub));
        }

        private void receive(String from, String text) {
            var frame = NodeFrames.parse(text);
            switch (frame.path("type").asText()) {
                case "snapshot", "delta", "beat", "refused" -> follows.receive(from, frame);
                default -> readers.receive(from, frame, text);
            }
        }

        /** The keeper follows its node's opinion, and reads the journal when it begins or was overtaken. */
        void load() {
            if (!opinion.equals(name)) {
                memory = Optional.empty();
            } else if (memory.isEmpty() || memory.get().position() != position) {
                memory = Optional.of(snapshot());
                hub.reset(TOPIC, snapshot());
            }
        }

        /** A turn: fenced if another node wrote meanwhile. */
        void write() {
            if (memory.filter(known -> known.position() == position).isEmpty()) {
                memory = Optional.empty();
                return;
            }
            long after = position;
            position += 1 + dice.nextInt(3);
            var id = "v" + dice.nextInt(20);
            Map<String, Object> row = dice.nextInt(3) == 0 ? null : Map.of("n", (long) dice.nextInt(1000));
            if (row == null) {
                truth.remove(id);
            } else {
                truth.put(id, row);
            }
            remember();
            memory = Optional.of(snapshot());
            var patch = new TreeMap<String, Map<String, Object>>();
            patch.put(id, row);
            if (isElsewhere(after)) {
                hub.reset(TOPIC, snapshot());
            } else if (hub.holds(TOPIC)) {
                hub.publish(TOPIC, new Delta(stream(), after, position, clock.instant(), Map.of("visits", patch)));
            }
        }

        private boolean isElsewhere(long after) {
            return hub.cursor(TOPIC)
                    .filter(shown -> !shown.equals(new Cursor(stream(), after)))
                    .isPresent();
        }

        private void newDay() {
            if (memory.filter(known -> known.position() == position).isPresent()) {
                day++;
                position++;
                remember();
                memory = Optional.of(snapshot());
                hub.reset(TOPIC, snapshot());
            }
        }

        void confirm() {
            if (memory.filter(known -> known.position() == position).isPresent()) {
                if (isElsewhere(position)) {
                    hub.reset(TOPIC, snapshot());
                }
                hub.confirm(TOPIC, clock.instant());
            }
        }

        @Override
        public String owner(String topic) {
            return opinion;
        }

        @Override
        public Future<Snapshot> open(String topic) {
            return memory.map(Future::succeededFuture)
                    .orElseGet(() -> Future.failedFuture("The hall is being loaded."));
        }

        @Override
        public boolean isBehind(Cursor shown, Snapshot snapshot) {
            return snapshot.position() < shown.position();
        }
    }

    /** One page on one node. */
    final class Browser {

        final Follower follower = new Follower();
        private final LiveHub hub;
        private Reader reader;
        private long newestSeen;
        private int framesBefore;

        private Browser(LiveHub hub) {
            this.hub = hub;
        }

        private void comeOrGo() {
            if (reader == null || reader.isClosed()) {
                comeBack();
            } else {
                reader.close();
            }
        }

        void comeBack() {
            if (reader == null || reader.isClosed()) {
                follower.refused = null;
                follower.followsAnew();
                var resume = Optional.ofNullable(follower.stream).map(at -> new Cursor(at, follower.position));
                newestSeen = 0;
                framesBefore = follower.frames.size();
                reader = hub.follow(TOPIC, new FollowTerms(20, 64, resume), follower);
            }
        }

        /** What a page shows is what the hall was there, and a follow never goes back. */
        void check() {
            if (follower.stream == null) {
                return;
            }
            assertThat(follower.document.get("visits").toString().replaceAll("(\\d)L", "$1"))
                    .isEqualTo(history.get(new Cursor(follower.stream, follower.position)));
            assertThat(follower.position).as("no repeat").isGreaterThanOrEqualTo(newestSeen);
            if (follower.frames.size() > framesBefore) {
                newestSeen = follower.position;
            }
            if (reader != null && !reader.isClosed()) {
                reader.ack(follower.position);
            }
        }
    }
}
