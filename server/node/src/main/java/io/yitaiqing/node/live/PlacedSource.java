package io.yitaiqing.node.live;

import io.vertx.core.Future;

/** One kind of topics, each made on one node of the cluster: which node that is, and how it is made on this one. */
public interface PlacedSource {

    /**
     * The id of the node that should make the topic now.
     *
     * @throws TopicRefusedException if there is no such topic
     */
    String owner(String topic);

    /** Opens the topic on this node; from then on its changes are published to the hub. */
    Future<Snapshot> open(String topic);

    /** Nobody follows the topic on this node any more. */
    default void closed(String topic) {}

    /** Whether a snapshot is older than what followers are shown already, as one of an overtaken node may be. */
    default boolean isBehind(Cursor shown, Snapshot snapshot) {
        return snapshot.stream().equals(shown.stream()) && snapshot.position() < shown.position();
    }
}
