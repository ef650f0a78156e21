package io.yitaiqing.node.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The follows of other nodes that this node serves, only of topics it owns itself.
 *
 * <p>Credit bounds the frames under way to a node, a limit on bytes the snapshots, and a node that is silent loses its
 * follows, so a peer that died costs bounded memory.
 */
final class NodeReaders {

    private final NodeLink link;
    private final LiveHub hub;
    private final ClientFrameParser parser;
    private final Map<String, Peer> peers = new HashMap<>();

    NodeReaders(NodeLink link, LiveHub hub) {
        this.link = link;
        this.hub = hub;
        this.parser = new ClientFrameParser(hub.limits());
    }

    /** How many follows of other nodes are served. */
    int size() {
        return peers.values().stream().mapToInt(peer -> peer.follows.size()).sum();
    }

    void receive(String node, JsonNode frame, String text) {
        if (frame.path("type").asText().equals("acks")) {
            acks(node, frame.path("positions"));
            return;
        }
        switch (parser.parse(text)) {
            case ClientFrame.Follow follow -> follow(node, follow);
            case ClientFrame.Ack ack -> known(node, ack.id()).ifPresent(served -> served.ack(ack.position()));
            case ClientFrame.Unfollow unfollow -> known(node, unfollow.id()).ifPresent(Served::close);
            case ClientFrame.Misunderstood bad -> refuse(node, bad.id(), bad.reason(), bad.detail());
            case ClientFrame.Hello hello -> {
                // Nodes know each other; they need no greeting.
            }
        }
    }

    /** Beats, ends what this node owns no longer and drops silent nodes; to be called about once a second. */
    void sweep() {
        var now = hub.now();
        for (var peer : List.copyOf(peers.values())) {
            if (peer.follows.isEmpty()
                    || Duration.between(peer.heardAt, now)
                                    .abs()
                                    .compareTo(hub.times().nodeSilence())
                            >= 0) {
                peers.remove(peer.node);
                List.copyOf(peer.follows.values()).forEach(Served::close);
            } else {
                List.copyOf(peer.follows.values()).forEach(Served::endIfMoved);
                beat(peer, now);
            }
        }
    }

    /** Tells every node that what it follows here has ended. */
    void close(String detail) {
        for (var peer : List.copyOf(peers.values())) {
            List.copyOf(peer.follows.values()).forEach(served -> served.end(detail));
        }
        peers.clear();
    }

    private void beat(Peer peer, Instant now) {
        var positions = new LinkedHashMap<Integer, Optional<Long>>();
        var confirmed = new LinkedHashMap<Integer, Instant>();
        peer.follows.forEach((id, served) -> {
            positions.put(id, served.reader.lastSent().map(Cursor::position));
            served.reader.confirmedAt().ifPresent(at -> confirmed.put(id, at));
        });
        link.send(peer.node, NodeFrames.beat(positions, confirmed, now));
    }

    /** What the other node does not name it follows no longer. */
    private void acks(String node, JsonNode positions) {
        var peer = peers.get(node);
        if (peer == null) {
            // It follows nothing here, which it learns from a beat.
            link.send(node, NodeFrames.beat(Map.of(), Map.of(), hub.now()));
            return;
        }
        peer.heardAt = hub.now();
        for (var served : List.copyOf(peer.follows.values())) {
            var position = positions.path(String.valueOf(served.id));
            if (position.isMissingNode()) {
                served.close();
            } else if (position.isNumber()) {
                served.ack(position.asLong());
            }
        }
    }

    private void follow(String node, ClientFrame.Follow follow) {
        var peer = peers.computeIfAbsent(node, Peer::new);
        peer.heardAt = hub.now();
        var id = OptionalInt.of(follow.id());
        if (!hub.isOwnedHere(follow.topic())) {
            refuse(
                    node,
                    id,
                    RefusalReason.UNAVAILABLE,
                    "This node does not own the topic. Follow it at its owner instead.");
        } else if (peer.follows.size() >= hub.limits().maxTopics()) {
            refuse(node, id, RefusalReason.TOO_MANY_FOLLOWS, "This node serves as many follows to yours as it may.");
        } else {
            var served = new Served(peer, follow.id());
            peer.follows.put(follow.id(), served);
            var terms = FollowTerms.within(hub.limits(), follow.maxHz(), follow.credit(), follow.resume());
            served.reader = hub.follow(follow.topic(), terms, served);
        }
    }

    private Optional<Served> known(String node, int id) {
        return Optional.ofNullable(peers.get(node)).map(peer -> peer.follows.get(id));
    }

    private void refuse(String node, OptionalInt id, RefusalReason reason, String detail) {
        link.send(node, ServerFrames.refused(id, reason, detail, hub.now()));
    }

    private final class Peer {

        private final String node;
        private final Map<Integer, Served> follows = new LinkedHashMap<>();
        private Instant heardAt = hub.now();
        private long charsUnderWay;

        private Peer(String node) {
            this.node = node;
        }
    }

    /** One follow of another node. */
    private final class Served implements ReaderSink {

        private final Peer peer;
        private final int id;
        private final Deque<Integer> sizesUnderWay = new ArrayDeque<>();
        private Reader reader;

        private Served(Peer peer, int id) {
            this.peer = peer;
            this.id = id;
        }

        @Override
        public boolean isFull() {
            return peer.charsUnderWay >= hub.limits().maxNodeCharsUnderWay();
        }

        @Override
        public void write(SharedFrame frame, Instant sentAt) {
            var text = frame.text(id, sentAt);
            sizesUnderWay.addLast(text.length());
            peer.charsUnderWay += text.length();
            link.send(peer.node, text);
        }

        @Override
        public void refuse(RefusalReason reason, String detail) {
            forget();
            NodeReaders.this.refuse(peer.node, OptionalInt.of(id), reason, detail);
        }

        private void ack(long position) {
            arrived(reader.release(position));
            reader.offer();
        }

        private void arrived(int frames) {
            for (int i = 0; i < frames; i++) {
                peer.charsUnderWay -= sizesUnderWay.removeFirst();
            }
        }

        private void endIfMoved() {
            if (!hub.isOwnedHere(reader.topic())) {
                end("The topic moved to another node. Follow it there.");
            }
        }

        private void end(String detail) {
            reader.close();
            refuse(RefusalReason.UNAVAILABLE, detail);
        }

        private void close() {
            forget();
            reader.close();
        }

        private void forget() {
            peer.follows.remove(id, this);
            arrived(sizesUnderWay.size());
        }
    }
}
