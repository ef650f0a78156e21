package io.yitaiqing.node.region.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.yitaiqing.node.live.ClockReading;
import io.yitaiqing.node.live.LiveBus;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveSocket;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.live.PlacedTopics;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.region.HallRows;
import io.yitaiqing.node.region.RegionBoard;
import io.yitaiqing.node.region.RegionDesk;
import io.yitaiqing.node.region.RegionalAlertTerms;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The live part of one node: rows of its halls, the desk of regions, the hub and its sockets, on one event loop. */
final class BenchNode {

    private static final String REGION = "region";
    private static final String ROWS = "rows";

    private final String self;
    private final ChangingHalls halls;
    private final Vertx vertx;
    /** What answers requests for anything but {@code /live}. */
    private final Handler<HttpServerRequest> others;

    private Context loop;
    private HallRows rows;
    private RegionDesk desk;
    private HttpServer server;
    private long threadId;

    BenchNode(Vertx vertx, String self, ChangingHalls halls) {
        this(
                vertx,
                self,
                halls,
                request -> request.response().setStatusCode(404).end());
    }

    BenchNode(Vertx vertx, String self, ChangingHalls halls, Handler<HttpServerRequest> others) {
        this.vertx = vertx;
        this.self = self;
        this.halls = halls;
        this.others = others;
    }

    /** Starts it on an event loop of its own. */
    Future<Void> start(Set<String> nodes) {
        return vertx.deployVerticle(context -> begin(context, nodes)).mapEmpty();
    }

    private Future<HttpServer> begin(Context context, Set<String> nodes) {
        loop = context;
        threadId = Thread.currentThread().threadId();
        PlacedTopics topics = new PlacedTopics(self);
        LiveHub hub = new LiveHub(topics, InstantSource.system(), LiveLimits.standard(), LiveTimes.standard());
        LiveBus bus = new LiveBus(vertx, hub, self);
        RegionBoard board = new RegionBoard(halls.tree(), RegionalAlertTerms.STANDARD, halls.unheard());
        desk = new RegionDesk(
                vertx, hub, bus, self, self + "-1", board, Instant::now, InstantSource.system(), () -> nodes);
        rows = new HallRows(
                vertx,
                hub,
                self,
                self + "-1",
                Instant::now,
                hall -> Future.succeededFuture(halls.row(ChangingHalls.number(hall), Instant.now())),
                desk);
        topics.add(ROWS, source(topic -> topic.substring(ROWS.length() + 1), topic -> rows.snapshot()))
                .add(
                        REGION,
                        source(
                                topic -> self,
                                topic -> desk.open(topic.substring(REGION.length() + 1))
                                        .orElseThrow()))
                .join(hub, bus::follow);
        LiveSocket socket = new LiveSocket(vertx, hub, self, () -> new ClockReading(OffsetDateTime.now(), 1));
        desk.start();
        server = vertx.createHttpServer(LiveSocket.configure(new HttpServerOptions())
                        .setHost("127.0.0.1")
                        .setPort(0))
                .requestHandler(request -> (request.path().equals("/live") ? socket : others).handle(request));
        return server.listen();
    }

    private static PlacedSource source(UnaryOperator<String> owner, Function<String, Snapshot> open) {
        return new PlacedSource() {
            @Override
            public String owner(String topic) {
                return owner.apply(topic);
            }

            @Override
            public Future<Snapshot> open(String topic) {
                return Future.succeededFuture(open.apply(topic));
            }
        };
    }

    /** Changes a hall of this node, on its loop. */
    void change(int hall) {
        halls.change(hall);
        rows.touched(ChangingHalls.id(hall));
    }

    /** What the journal would say once a second. */
    void confirm() {
        rows.confirmed(Instant.now());
    }

    Context loop() {
        return loop;
    }

    int port() {
        return server.actualPort();
    }

    /** Processor time of this node's loop so far. */
    long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
    }
}
