package io.yitaiqing.node.live;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The topics of a cluster, served by any of its nodes: made here where placement says so, else mirrored from the node
 * that makes them, by one follow for all readers of this node.
 *
 * <p>A topic that moves is followed at its new owner from the position it has. While nobody answers the document
 * stays, and its {@code confirmedAt} grows old.
 */
public final class PlacedTopics implements TopicSource {

    private final String self;
    private final Map<String, PlacedSource> kinds = new TreeMap<>();
    private final Map<String, Mirror> mirrors = new HashMap<>();
    private LiveHub hub;
    private RemoteTopics remote;

    /** The topics of a node with this id. */
    public PlacedTopics(String self) {
        this.self = self;
    }

    /** Hub and source know each other, so the hub comes after its source was made. */
    public void join(LiveHub hub, RemoteTopics remote) {
        this.hub = hub;
        this.remote = remote;
    }

    /** Adds the topics {@code KIND/...}. */
    public PlacedTopics add(String kind, PlacedSource source) {
        kinds.put(kind, source);
        return this;
    }

    /** Follows placement and asks again where no answer came; to be called a few times a second. */
    public void sweep() {
        List.copyOf(mirrors.values()).forEach(Mirror::sweep);
    }

    @Override
    public Future<Snapshot> open(String topic) {
        var source = kinds.get(kind(topic));
        if (source == null) {
            return Future.failedFuture(new TopicRefusedException(
                    RefusalReason.UNKNOWN_TOPIC,
                    "Expected a topic of the kinds " + String.join(", ", kinds.keySet()) + ", but got '" + topic
                            + "'."));
        }
        var opening = Promise.<Snapshot>promise();
        var mirror = new Mirror(topic, self, source, hub, remote, opening);
        mirrors.put(topic, mirror);
        mirror.sweep();
        return opening.future();
    }

    @Override
    public boolean isOwnedHere(String topic) {
        var source = kinds.get(kind(topic));
        try {
            // What nobody knows is refused by opening it.
            return source == null || source.owner(topic).equals(self);
        } catch (TopicRefusedException unknown) {
            return true;
        }
    }

    @Override
    public void closed(String topic) {
        var mirror = mirrors.remove(topic);
        if (mirror != null) {
            mirror.close();
        }
    }

    private static String kind(String topic) {
        int slash = topic.indexOf('/');
        return slash < 0 ? "" : topic.substring(0, slash);
    }
}
