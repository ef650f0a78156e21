package io.yitaiqing.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.web.Operations;
import java.util.List;
import java.util.Map;

/** What another module adds to a node: operations over HTTP with a document of their own, and kinds of live topics. */
public interface Extension {

    /** The OpenAPI documents of its operations, on the class path; they are read while the node joins its cluster. */
    List<String> contracts();

    /** Begins beside the node, on its event loop, before the doors open. */
    Parts start(Host host);

    /**
     * What of a node an extension may use, all of it on the node's event loop.
     *
     * @param name the node's own id, as the owner of topics
     * @param plans the halls of the cluster
     */
    record Host(Vertx vertx, String name, LiveHub hub, Journal journal, Map<String, HallPlan> plans) {}

    /** What the node serves of an extension, and what ends with it. */
    interface Parts {

        /** Its operations. */
        Operations operations();

        /** Its live topics by kind. */
        Map<String, PlacedSource> topics();

        /** Ends all work, for the node stops. */
        Future<Void> stop();
    }
}
