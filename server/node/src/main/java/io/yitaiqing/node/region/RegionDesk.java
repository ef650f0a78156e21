package io.yitaiqing.node.region;

import io.vertx.core.Vertx;
import io.yitaiqing.node.live.Delta;
import io.yitaiqing.node.live.FollowTerms;
import io.yitaiqing.node.live.LiveBus;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.NodeFollow;
import io.yitaiqing.node.live.NodeFollower;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The regions as one node shows them: it follows the rows of every node, and makes the topics {@code region/ID}.
 *
 * <p>Every node does so all the time, so that each can answer for any region at once, also for the halls of a node
 * that died a moment ago.
 */
public final class RegionDesk implements Regions, HallRows.Listener {

    /** How often the clock is looked at: who fell silent, who turned late; in milliseconds of real time. */
    public static final long TICK_MILLIS = 1_000;

    private static final long SETTLE_MILLIS = 50;
    private static final String PREFIX = "region/";
    private static final FollowTerms TERMS = new FollowTerms(1_000.0 / HallRows.EVERY_MILLIS, 8, Optional.empty());

    private final Vertx vertx;
    private final LiveHub hub;
    private final LiveBus bus;
    private final String self;
    private final String stream;
    private final RegionBoard board;
    private final Supplier<Instant> now;
    private final InstantSource realClock;
    private final Supplier<Set<String>> nodes;
    private final Map<String, NodeFollow> follows = new HashMap<>();
    private final Map<String, RegionDocument> shown = new HashMap<>();
    private boolean publishing;
    private long opened;
    private long version;
    private long timer = -1;

    /**
     * A desk that is not yet started.
     *
     * @param self this node's id, whose own rows it is told as a listener
     * @param stream this node's incarnation
     * @param now the hall clock
     * @param nodes the nodes that live, this one included
     */
    public RegionDesk(
            Vertx vertx,
            LiveHub hub,
            LiveBus bus,
            String self,
            String stream,
            RegionBoard board,
            Supplier<Instant> now,
            InstantSource realClock,
            Supplier<Set<String>> nodes) {
        this.vertx = vertx;
        this.hub = hub;
        this.bus = bus;
        this.self = self;
        this.stream = stream;
        this.board = board;
        this.now = now;
        this.realClock = realClock;
        this.nodes = nodes;
    }

    /** Begins to follow the other nodes. */
    public void start() {
        timer = vertx.setPeriodic(TICK_MILLIS, id -> tick());
        tick();
    }

    /** Follows nobody any more. */
    public void stop() {
        vertx.cancelTimer(timer);
        List.copyOf(follows.values()).forEach(NodeFollow::close);
        follows.clear();
    }

    @Override
    public RegionTree tree() {
        return board.tree();
    }

    /** Begins the topic of a region; empty where there is no such region. */
    public Optional<Snapshot> open(String region) {
        if (board.tree().region(region).isEmpty()) {
            return Optional.empty();
        }
        publish();
        opened++;
        RegionDocument document = new RegionDocument(board, region, stream + "." + opened, 0);
        shown.put(PREFIX + region, document);
        return Optional.of(document.snapshot(now.get()));
    }

    /** Nobody follows a region any more. */
    public void closed(String region) {
        shown.remove(PREFIX + region);
    }

    @Override
    public Optional<Snapshot> read(String region) {
        return board.tree()
                .region(region)
                .map(known -> new RegionDocument(board, region, stream, version).snapshot(now.get()))
                .map(snapshot ->
                        board.confirmedAt(region).map(snapshot::confirmed).orElse(snapshot));
    }

    @Override
    public void changed(Map<String, Map<String, Object>> rows) {
        board.change(self, rows);
        publishSoon();
    }

    @Override
    public void confirmed(Instant realNow) {
        confirm(self, realNow);
    }

    /** A node whose clock is ahead confirms nothing of what is to come. */
    private void confirm(String node, Instant at) {
        Instant realNow = realClock.instant();
        board.confirm(node, at.isAfter(realNow) ? realNow : at);
        version++;
    }

    private void tick() {
        version++;
        followAll();
        board.tick(now.get(), realClock.instant());
        publish();
    }

    private void followAll() {
        Set<String> living = nodes.get();
        for (String node : living) {
            if (!node.equals(self) && !follows.containsKey(node)) {
                follows.put(node, bus.follow(node, HallRows.topic(node), TERMS, new Rows(node)));
            }
        }
        for (String node : List.copyOf(follows.keySet())) {
            if (!living.contains(node)) {
                follows.remove(node).close();
                board.forget(node);
            }
        }
    }

    private void publishSoon() {
        version++;
        if (!publishing) {
            publishing = true;
            vertx.setTimer(SETTLE_MILLIS, id -> publish());
        }
    }

    private void publish() {
        publishing = false;
        Set<String> changed = board.takeChanged();
        shown.forEach((topic, document) -> {
            document.delta(now.get(), changed).ifPresent(delta -> hub.publish(topic, delta));
            board.confirmedAt(document.region()).ifPresent(at -> hub.confirm(topic, at));
        });
    }

    /** What another node tells of its halls. */
    private final class Rows implements NodeFollower {

        private final String node;

        Rows(String node) {
            this.node = node;
        }

        @Override
        public void snapshot(Snapshot snapshot, Optional<Instant> confirmedAt) {
            confirmedAt.ifPresent(this::confirmed);
            board.replace(node, HallRows.of(snapshot.document()));
            publishSoon();
        }

        @Override
        public void delta(Delta delta, Optional<Instant> confirmedAt) {
            confirmedAt.ifPresent(this::confirmed);
            board.change(node, HallRows.of(delta.patch()));
            publishSoon();
        }

        @Override
        public void confirmed(Instant confirmedAt) {
            confirm(node, confirmedAt);
        }

        @Override
        public void ended(RefusalReason reason, String detail) {
            follows.remove(node);
        }
    }
}
