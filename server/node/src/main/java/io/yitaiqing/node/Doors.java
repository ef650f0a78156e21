package io.yitaiqing.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.yitaiqing.node.live.EventStream;
import io.yitaiqing.node.live.LiveSocket;
import io.yitaiqing.node.web.HttpApi;
import java.util.concurrent.TimeUnit;

/** Where a node is entered from outside: its HTTP server, and the live socket on it. */
final class Doors {

    private static final long ANSWERS_WITHIN_SECONDS = 2;

    private final HttpServer server;
    private final LiveSocket liveSocket;
    private final EventStream events;

    private Doors(HttpServer server, LiveSocket liveSocket, EventStream events) {
        this.events = events;
        this.server = server;
        this.liveSocket = liveSocket;
    }

    /** Mounts the live socket on the router and listens. */
    static Future<Doors> open(
            Vertx vertx, NodeSettings settings, Router router, LiveSocket liveSocket, EventStream events) {
        router.route("/live").handler(context -> liveSocket.handle(context.request()));
        HttpServerOptions options = HttpApi.limit(LiveSocket.configure(new HttpServerOptions()))
                .setHost(settings.host())
                .setPort(settings.port())
                .setAcceptBacklog(1024);
        HttpServer server = vertx.createHttpServer(options)
                .invalidRequestHandler(HttpApi::refuseInvalid)
                .requestHandler(router);
        return server.listen().map(listening -> new Doors(server, liveSocket, events));
    }

    /** The HTTP port. */
    int port() {
        return server.actualPort();
    }

    /** Says goodbye to the live sockets, and lets requests under way be answered. */
    Future<Void> close() {
        events.close();
        return liveSocket.close().eventually(() -> server.shutdown(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS));
    }
}
