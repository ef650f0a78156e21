package io.yitaiqing.node;

import io.vertx.core.Future;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.keeper.UnknownHallException;
import io.yitaiqing.node.live.Cursor;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.live.TopicRefusedException;

/** The topics {@code hall/ID}, each made by the node that keeps the hall. */
final class HallTopics implements PlacedSource {

    static final String KIND = "hall";

    private final Halls halls;
    private final Placement placement;

    HallTopics(Halls halls, Placement placement) {
        this.halls = halls;
        this.placement = placement;
    }

    @Override
    public String owner(String topic) {
        String hall = topic.substring(KIND.length() + 1);
        if (!halls.has(hall)) {
            throw new TopicRefusedException(RefusalReason.UNKNOWN_TOPIC, new UnknownHallException(hall).getMessage());
        }
        return placement.owner(hall);
    }

    @Override
    public Future<Snapshot> open(String topic) {
        return halls.document(topic.substring(KIND.length() + 1));
    }

    /** A hall's positions go on from day to day, whatever the stream. */
    @Override
    public boolean isBehind(Cursor shown, Snapshot snapshot) {
        return snapshot.position() < shown.position();
    }
}
