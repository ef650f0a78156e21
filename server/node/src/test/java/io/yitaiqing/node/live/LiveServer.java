package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A real HTTP server on loopback with one live socket door, everything on one event loop as in a node. */
final class LiveServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Door door;

    private LiveServer(TopicSource source, LiveLimits limits, LiveTimes times, boolean sharing) {
        door = new Door(source, limits, times, sharing);
        await(vertx.deployVerticle(door));
    }

    static LiveServer start(TopicSource source, LiveLimits limits, LiveTimes times) {
        return new LiveServer(source, limits, times, true);
    }

    /** One whose frames go through Vert.x one by one, as where the raw channel cannot be reached. */
    static LiveServer startWithoutSharing(TopicSource source, LiveLimits limits, LiveTimes times) {
        return new LiveServer(source, limits, times, false);
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The future failed or did not complete in 10 s.", e);
        }
    }

    Vertx vertx() {
        return vertx;
    }

    int port() {
        return door.server.actualPort();
    }

    LiveHub hub() {
        return door.hub;
    }

    LiveSocket socket() {
        return door.socket;
    }

    EventStream events() {
        return door.events;
    }

    LiveClient connect() {
        return LiveClient.connect(vertx, port());
    }

    /** Runs on the event loop on which the hub lives. */
    <T> T call(Callable<T> work) {
        Promise<T> done = Promise.promise();
        door.context.runOnContext(ignored -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.fail(e);
            }
        });
        return await(done.future());
    }

    /** Asks on the event loop, again and again, until it is so. */
    void eventually(BooleanSupplier isSo) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!call(isSo::getAsBoolean)) {
            assertThat(System.nanoTime()).as("it became so within 10 s").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    void publish(String topic, Delta delta) {
        call(() -> {
            door.hub.publish(topic, delta);
            return null;
        });
    }

    void confirm(String topic, Instant at) {
        call(() -> {
            door.hub.confirm(topic, at);
            return null;
        });
    }

    @Override
    public void close() {
        call(() -> {
            door.events.close();
            return null;
        });
        await(call(door.socket::close));
        await(vertx.close());
    }

    /** What a node does with the live package. */
    private static final class Door extends VerticleBase {

        private static final String EVENTS = "/events/";

        private final TopicSource source;
        private final LiveLimits limits;
        private final LiveTimes times;
        private final boolean sharing;
        private Context context;
        private LiveHub hub;
        private LiveSocket socket;
        private EventStream events;
        private HttpServer server;

        private Door(TopicSource source, LiveLimits limits, LiveTimes times, boolean sharing) {
            this.sharing = sharing;
            this.source = source;
            this.limits = limits;
            this.times = times;
        }

        @Override
        public Future<?> start() {
            context = vertx.getOrCreateContext();
            hub = new LiveHub(source, InstantSource.system(), limits, times);
            var hallTime = OffsetDateTime.parse("2027-02-01T08:30:00+08:00");
            socket = new LiveSocket(vertx, hub, "n1", () -> new ClockReading(hallTime, 30), sharing);
            server = vertx.createHttpServer(LiveSocket.configure(new HttpServerOptions().setHost("127.0.0.1")));
            events = new EventStream(vertx, hub, "n1", () -> new ClockReading(hallTime, 30));
            return server.requestHandler(this::handle).listen(0);
        }

        /** As the node's router does, only without the contract before it. */
        private void handle(HttpServerRequest request) {
            if (!request.path().startsWith(EVENTS)) {
                socket.handle(request);
                return;
            }
            var last = Optional.ofNullable(request.getHeader("Last-Event-ID"))
                    .map(id -> new Cursor(
                            id.substring(0, id.lastIndexOf(':')),
                            Long.parseLong(id.substring(id.lastIndexOf(':') + 1))));
            events.follow(
                    request,
                    request.path().substring(EVENTS.length()),
                    last,
                    OptionalDouble.of(20),
                    (reason, detail) -> request.response().setStatusCode(404).end(reason.name()));
        }
    }
}
