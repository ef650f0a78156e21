package io.yitaiqing.node.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything this node follows at other nodes; a lost frame, a gap or a silent node is noticed by the beats. */
final class NodeFollows {

    private final NodeLink link;
    private final LiveHub hub;
    private final Map<String, Peer> peers = new HashMap<>();
    private int newestId;

    NodeFollows(NodeLink link, LiveHub hub) {
        this.link = link;
        this.hub = hub;
    }

    NodeFollow follow(String node, String topic, FollowTerms terms, NodeFollower follower) {
        var follow = new NodeFollow(this, node, topic, terms, follower);
        ask(peers.computeIfAbsent(node, name -> new Peer(hub.now())), follow);
        return follow;
    }

    /** How many topics are followed at other nodes. */
    int size() {
        return peers.values().stream().mapToInt(peer -> peer.follows.size()).sum();
    }

    void receive(String node, JsonNode frame) {
        var peer = peers.get(node);
        if (peer == null) {
            return;
        }
        peer.heardAt = hub.now();
        if (frame.path("type").asText().equals("beat")) {
            beat(peer, frame);
            return;
        }
        var follow = peer.follows.get(frame.path("id").asInt(-1));
        if (follow != null) {
            answer(peer, follow, frame);
        }
    }

    /** Says where every follow stands, and gives up on nodes that say nothing; to be called about once a second. */
    void sweep() {
        for (var entry : List.copyOf(peers.entrySet())) {
            var peer = entry.getValue();
            if (isPast(peer.heardAt, hub.times().nodeSilence())) {
                peers.remove(entry.getKey());
                var follows = List.copyOf(peer.follows.values());
                peer.follows.clear();
                // The others of a node that only slept must not wait for the end of a frame that is no longer wanted.
                follows.forEach(follow -> link.send(entry.getKey(), NodeFrames.unfollow(follow.id())));
                follows.forEach(follow -> follow.end(
                        RefusalReason.UNAVAILABLE, "The node that shows the topic is silent. Follow it again later."));
            } else {
                var positions = new LinkedHashMap<Integer, Optional<Long>>();
                peer.follows.forEach((id, follow) -> positions.put(id, follow.position()));
                link.send(entry.getKey(), NodeFrames.acks(positions));
            }
        }
    }

    /** Ends every follow without a word to the followers. */
    void close() {
        for (var peer : List.copyOf(peers.values())) {
            List.copyOf(peer.follows.values()).forEach(NodeFollow::close);
        }
    }

    void forget(NodeFollow follow) {
        var peer = peers.get(follow.node());
        if (peer != null && peer.follows.remove(follow.id(), follow)) {
            link.send(follow.node(), NodeFrames.unfollow(follow.id()));
            if (peer.follows.isEmpty()) {
                peers.remove(follow.node());
            }
        }
    }

    private void answer(Peer peer, NodeFollow follow, JsonNode frame) {
        var confirmedAt = NodeFrames.confirmedAt(frame);
        switch (frame.path("type").asText()) {
            case "snapshot" -> follow.snapshot(NodeFrames.snapshot(frame), confirmedAt);
            case "delta" -> {
                if (!follow.delta(NodeFrames.delta(frame), confirmedAt)) {
                    askAgain(peer, follow);
                    return;
                }
            }
            case "refused" -> refused(peer, follow, frame);
            default -> throw new IllegalArgumentException("Expected a live frame, but got " + frame.path("type") + ".");
        }
        // The follower may have closed it meanwhile.
        if (!follow.isClosed() && follow.takeAckDue()) {
            follow.position().ifPresent(position -> link.send(follow.node(), NodeFrames.ack(follow.id(), position)));
        }
    }

    private void refused(Peer peer, NodeFollow follow, JsonNode frame) {
        peer.follows.remove(follow.id());
        if (peer.follows.isEmpty()) {
            peers.remove(follow.node());
        }
        follow.end(
                RefusalReason.valueOf(frame.path("reason").asText()),
                frame.path("detail").asText());
    }

    private void beat(Peer peer, JsonNode frame) {
        var positions = frame.path("positions");
        var confirmed = frame.path("confirmed");
        for (var follow : List.copyOf(peer.follows.values())) {
            var id = String.valueOf(follow.id());
            if (!positions.has(id)) {
                // A question on its way is not lost.
                if (isPast(follow.askedAt(), hub.times().nodeBeat().multipliedBy(2))) {
                    askAgain(peer, follow);
                }
            } else if (positions.path(id).isNumber()
                    && !follow.position().equals(Optional.of(positions.path(id).asLong()))) {
                askAgain(peer, follow);
            } else if (confirmed.has(id)) {
                follow.confirmed(Instant.parse(confirmed.path(id).asText()));
            }
        }
    }

    private void askAgain(Peer peer, NodeFollow follow) {
        peer.follows.remove(follow.id());
        link.send(follow.node(), NodeFrames.unfollow(follow.id()));
        ask(peer, follow);
    }

    private void ask(Peer peer, NodeFollow follow) {
        newestId = newestId == Integer.MAX_VALUE ? 1 : newestId + 1;
        var terms = follow.ask(newestId, hub.now());
        peer.follows.put(newestId, follow);
        link.send(follow.node(), NodeFrames.follow(newestId, follow.topic(), terms));
    }

    /** Whichever way the clock went. */
    private boolean isPast(Instant since, Duration limit) {
        return Duration.between(since, hub.now()).abs().compareTo(limit) >= 0;
    }

    private static final class Peer {

        private final Map<Integer, NodeFollow> follows = new LinkedHashMap<>();
        private Instant heardAt;

        private Peer(Instant heardAt) {
            this.heardAt = heardAt;
        }
    }
}
