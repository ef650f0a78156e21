package io.yitaiqing.node.region.bench;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;

/**
 * A node with a region {@code all} of generated halls, each of which changes twice a second, for pages to be measured
 * against: rows, desk and socket are those of every node, only the halls are not.
 */
public final class BusyRegion {

    /** The id of the region. */
    public static final String REGION = "all";

    private static final String SELF = "n1";
    private static final int COUNTIES = 30;

    private final ChangingHalls halls;
    private final BenchNode node;

    private BusyRegion(ChangingHalls halls, BenchNode node) {
        this.halls = halls;
        this.node = node;
    }

    /**
     * Starts it on the loopback; it runs until its Vert.x is closed.
     *
     * @param others answers requests for anything but {@code /live}
     */
    public static Future<BusyRegion> start(Vertx vertx, int halls, Handler<HttpServerRequest> others) {
        ChangingHalls changing = new ChangingHalls(halls, COUNTIES);
        BenchNode node = new BenchNode(vertx, SELF, changing, others);
        return node.start(Set.of(SELF)).map(started -> {
            new HallChanges(vertx, changing, List.of(node)).start();
            return new BusyRegion(changing, node);
        });
    }

    /** The port of its server. */
    public int port() {
        return node.port();
    }

    /** Changes of all halls so far. */
    public long changes() {
        return halls.changes();
    }
}
