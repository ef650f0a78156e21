package io.yitaiqing.node.live;

import io.vertx.core.Future;

/**
 * The owner of the documents, asked when somebody follows a topic the hub does not hold.
 *
 * <p>Once it has answered, every later change of that topic must be published to the hub. It refuses with a
 * {@link TopicRefusedException}; any other failure counts as {@link RefusalReason#UNAVAILABLE}.
 */
@FunctionalInterface
public interface TopicSource {

    Future<Snapshot> open(String topic);

    /** Whether the topic's document is made on this node, so that other nodes may follow it here. */
    default boolean isOwnedHere(String topic) {
        return true;
    }

    /** Nobody follows the topic any more, and the hub has let it go. */
    default void closed(String topic) {}
}
