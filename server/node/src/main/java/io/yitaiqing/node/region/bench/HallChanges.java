package io.yitaiqing.node.region.bench;

import io.vertx.core.Vertx;
import java.util.List;

/** The changes of all halls, twice a second each and evenly spread, at the nodes that keep them. */
final class HallChanges {

    /** How often some of the halls change, in milliseconds. */
    static final int TICK_MILLIS = 20;

    private static final int CHANGE_EVERY_MILLIS = 500;
    private static final int CONFIRM_EVERY_MILLIS = 1_000;

    private final Vertx vertx;
    private final ChangingHalls halls;
    private final List<BenchNode> nodes;
    private long changing;
    private int next;

    HallChanges(Vertx vertx, ChangingHalls halls, List<BenchNode> nodes) {
        this.vertx = vertx;
        this.halls = halls;
        this.nodes = nodes;
    }

    /** Begins, on the loop of the caller; what does not change is confirmed all the time, after the changes too. */
    void start() {
        changing = vertx.setPeriodic(TICK_MILLIS, id -> change());
        vertx.setPeriodic(
                CONFIRM_EVERY_MILLIS, id -> nodes.forEach(node -> node.loop().runOnContext(ignored -> node.confirm())));
    }

    void stop() {
        vertx.cancelTimer(changing);
    }

    /** Spreads the changes evenly: in each tick the share of halls whose turn it is. */
    private void change() {
        int now = Math.max(1, halls.count() * TICK_MILLIS / CHANGE_EVERY_MILLIS);
        for (int i = 0; i < now; i++) {
            int hall = next;
            next = (next + 1) % halls.count();
            BenchNode node = nodes.get(hall % nodes.size());
            node.loop().runOnContext(ignored -> node.change(hall));
        }
    }
}
