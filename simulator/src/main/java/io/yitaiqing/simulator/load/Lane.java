package io.yitaiqing.simulator.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One event loop of the generator, with the halls that live on it and all their devices. */
final class Lane implements AutoCloseable {

    private static final int SOCKETS_OPENING_MOST = 50;
    private static final int SOCKETS_MOST = 50_000;
    private static final int LONGEST_FRAME = 16 * 1024 * 1024;

    private final Vertx vertx = Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
    private final Context loop = vertx.getOrCreateContext();
    private final Meters meters = new Meters();
    private final LoadOptions options;
    private final Agenda agenda;
    private final ApiClient api;
    private final WebSocketClient sockets;
    private final Phones phones;
    private final List<LoadWorld> halls = new ArrayList<>();
    private final List<HallStream> watchers = new ArrayList<>();
    private final Deque<Runnable> socketsToOpen = new ArrayDeque<>();
    private int opening;
    private boolean ended;
    private ScenarioClock scenarioClock;
    private volatile ServerClock serverClock;

    Lane(int number, LoadOptions options, Outage outage, Consumer<Throwable> onBug) {
        this.options = options;
        this.agenda = new Agenda("load-" + number, what -> loop.runOnContext(none -> what.run()), meters.lag(), onBug);
        this.api = new ApiClient(vertx, options.server(), options.means(), agenda, meters, outage);
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(SOCKETS_MOST)
                .setMaxFrameSize(LONGEST_FRAME)
                .setMaxMessageSize(LONGEST_FRAME));
        this.phones = new Phones(this, options.devices(), options.seed());
    }

    /** Brings halls and watchers here, and opens their sockets evenly over some time. */
    void begin(ScenarioClock scenario, ServerClock server, List<LoadWorld> worlds, List<HallStream> extra) {
        scenarioClock = scenario;
        serverClock = server;
        halls.addAll(worlds);
        watchers.addAll(extra);
        agenda.start();
        long each = options.pace().warmUp().toNanos() / 2 / Math.max(1, worlds.size());
        for (int i = 0; i < worlds.size(); i++) {
            agenda.at(scenario.startNanos() + i * each, worlds.get(i)::open);
        }
        long eachWatcher = options.pace().warmUp().toNanos() / 2 / Math.max(1, extra.size());
        for (int i = 0; i < extra.size(); i++) {
            agenda.at(scenario.startNanos() + i * eachWatcher, extra.get(i)::open);
        }
    }

    /** Runs something on the loop and hands back what came of it. */
    <T> CompletableFuture<T> call(Supplier<T> what) {
        return future(() -> Future.succeededFuture(what.get()));
    }

    /** Runs something on the loop that ends later. */
    <T> CompletableFuture<T> future(Supplier<Future<T>> what) {
        Promise<T> done = Promise.promise();
        loop.runOnContext(
                none -> Future.succeededFuture().compose(start -> what.get()).onComplete(done));
        return done.future().toCompletionStage().toCompletableFuture();
    }

    Vertx vertx() {
        return vertx;
    }

    Agenda agenda() {
        return agenda;
    }

    ApiClient api() {
        return api;
    }

    Meters meters() {
        return meters;
    }

    Phones phones() {
        return phones;
    }

    ScenarioClock scenarioClock() {
        return scenarioClock;
    }

    ServerClock serverClock() {
        return serverClock;
    }

    List<LoadWorld> halls() {
        return halls;
    }

    long hallsNotBegun() {
        return halls.stream().filter(hall -> !hall.begun()).count();
    }

    void clockTold(Instant at, double speed, Instant sentAt) {
        serverClock = new ServerClock(at, speed, sentAt, System.nanoTime());
    }

    /** Runs something on the loop after a real delay, also after the agenda is held, but not once the lane ends. */
    void later(long millis, Runnable what) {
        vertx.setTimer(Math.max(1, millis), id -> {
            if (!ended) {
                agenda.react(what);
            }
        });
    }

    /** Opens a live socket when its turn has come; it is paused until its handlers are set. */
    void webSocket(Consumer<WebSocket> opened, Runnable failed) {
        socketsToOpen.add(() -> connect(opened, failed));
        openMore();
    }

    private void openMore() {
        while (opening < SOCKETS_OPENING_MOST && !socketsToOpen.isEmpty()) {
            opening++;
            socketsToOpen.remove().run();
        }
    }

    private void connect(Consumer<WebSocket> opened, Runnable failed) {
        WebSocketConnectOptions live = new WebSocketConnectOptions()
                .setHost(options.server().getHost())
                .setPort(options.server().getPort())
                .setURI("/live")
                .setTimeout(options.means().timeout().toMillis());
        sockets.connect(live)
                .map(socket -> {
                    socket.pause();
                    return socket;
                })
                .onComplete(result -> agenda.react(() -> {
                    opening--;
                    if (result.succeeded()) {
                        opened.accept(result.result());
                    } else {
                        Outage.Kind kind = Outage.Kind.of(result.cause());
                        meters.error(
                                "live " + kind.word(),
                                kind.sentence(result.cause(), options.means().timeout()));
                        failed.run();
                    }
                    openMore();
                }));
    }

    /** Fires nothing more; how many fires were due and had not happened. */
    int hold() {
        return agenda.hold();
    }

    private Void end() {
        ended = true;
        halls.forEach(LoadWorld::close);
        watchers.forEach(HallStream::close);
        return null;
    }

    @Override
    public void close() {
        call(this::end).join();
        agenda.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
