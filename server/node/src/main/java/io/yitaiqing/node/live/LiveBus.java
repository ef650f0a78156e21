package io.yitaiqing.node.live;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Live topics from node to node over the event bus: the frames of the browser's protocol at the address
 * {@code live.NODE}, in both directions.
 *
 * <p>To follow a topic at its owner, give {@link #follow} the owner's id and a {@link NodeFollower}.
 */
public final class LiveBus {

    private static final Logger log = LoggerFactory.getLogger(LiveBus.class);
    private static final String FROM = "from";

    private final Vertx vertx;
    private final NodeFollows follows;
    private final NodeReaders readers;
    private final DeliveryOptions options;
    private final MessageConsumer<String> consumer;
    private final long timer;

    /** To be called on the event loop context on which the hub is used; {@code self} is this node's id. */
    public LiveBus(Vertx vertx, LiveHub hub, String self) {
        this.vertx = vertx;
        this.options = new DeliveryOptions().addHeader(FROM, self);
        NodeLink link = (node, frame) -> vertx.eventBus().send(address(node), frame, options);
        this.follows = new NodeFollows(link, hub);
        this.readers = new NodeReaders(link, hub);
        this.consumer = vertx.eventBus().consumer(address(self), this::receive);
        this.timer = vertx.setPeriodic(hub.times().nodeBeat().toMillis(), ignored -> sweep());
    }

    /**
     * Follows a topic at the node that owns it.
     *
     * @param terms where they name a cursor, the first frame is a delta from there if the owner still can make one
     */
    public NodeFollow follow(String node, String topic, FollowTerms terms, NodeFollower follower) {
        return follows.follow(node, topic, terms, follower);
    }

    /** How many topics this node follows at others. */
    public int followed() {
        return follows.size();
    }

    /** How many follows of other nodes this node serves. */
    public int served() {
        return readers.size();
    }

    /** Tells the other nodes that their follows have ended here, and ends its own. */
    public void close() {
        vertx.cancelTimer(timer);
        consumer.unregister();
        readers.close("The node that owned the topic is shutting down. Follow it again.");
        follows.close();
    }

    private void sweep() {
        readers.sweep();
        follows.sweep();
    }

    private void receive(Message<String> message) {
        var node = message.headers().get(FROM);
        try {
            var frame = NodeFrames.parse(message.body());
            switch (frame.path("type").asText()) {
                case "snapshot", "delta", "beat", "refused" -> follows.receive(node, frame);
                default -> readers.receive(node, frame, message.body());
            }
        } catch (RuntimeException e) {
            log.error("A live frame of node {} could not be taken.", node, e);
        }
    }

    private static String address(String node) {
        return "live." + node;
    }
}
