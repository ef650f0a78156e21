package io.yitaiqing.node;

import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.live.PlacedTopics;

/** The halls' topics as {@link Node} adds them, for tests that assemble a node themselves. */
public final class HallTopicsOf {

    private HallTopicsOf() {}

    /** Adds the topics of all halls. */
    public static PlacedTopics addTo(PlacedTopics topics, Halls halls, Placement placement) {
        return topics.add(HallTopics.KIND, new HallTopics(halls, placement));
    }
}
