package io.yitaiqing.node.live;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The WebSocket door of the live protocol: admits sockets, and with one timer lets all of them beat.
 *
 * <p>Route {@code /live} to it before anything reads the request's body. One timer sweeps everything 20 times a
 * second, for that is the highest rate a reader may ask: late readers become due together, which is what lets them
 * share a frame, and no frame costs a timer of its own.
 */
public final class LiveSocket implements Handler<HttpServerRequest> {

    private static final long SWEEP_MILLIS = 50;
    /** Beats and pings are looked at less often than late readers. */
    private static final int SWEEPS_PER_ROUND = 5;

    private static final int CLOSING_SECONDS = 2;

    private final Vertx vertx;
    private final LiveHub hub;
    private final String node;
    private final boolean sharing;
    private final Supplier<ClockReading> hallClock;
    private final ClientFrameParser parser;
    private final Set<SocketSession> sessions = new LinkedHashSet<>();
    private final long timer;

    private long sweeps;
    /** The sockets of this round; one that has closed meanwhile does nothing. */
    private List<SocketSession> round = List.of();

    private int upgrading;
    private boolean closed;
    private long framesSent;
    private long framesReceived;
    private long refusalsSent;
    private long upgradesRefused;

    /** To be called on the event loop context on which the hub is used. */
    public LiveSocket(Vertx vertx, LiveHub hub, String node, Supplier<ClockReading> hallClock) {
        this(vertx, hub, node, hallClock, true);
    }

    /** {@code sharing}: whether readers share the bytes of a frame, where that is possible. */
    LiveSocket(Vertx vertx, LiveHub hub, String node, Supplier<ClockReading> hallClock, boolean sharing) {
        this.vertx = vertx;
        this.sharing = sharing;
        this.hub = hub;
        this.node = node;
        this.hallClock = hallClock;
        this.parser = new ClientFrameParser(hub.limits());
        this.timer = vertx.setPeriodic(SWEEP_MILLIS, ignored -> sweep());
    }

    /**
     * What the HTTP server needs so that sockets behave: no deflate, which costs five times the processor and 235 KB a
     * connection; room to read a frame that is a little too large, so that its sender can be told; and no long wait
     * for a peer that does not answer a close.
     */
    public static HttpServerOptions configure(HttpServerOptions options) {
        return options.setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(64 * 1024)
                .setMaxWebSocketMessageSize(64 * 1024)
                .setWebSocketClosingTimeout(CLOSING_SECONDS);
    }

    @Override
    public void handle(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        if (!request.canUpgradeToWebSocket()) {
            request.response().putHeader("Upgrade", "websocket");
            refuse(request, 426, "Upgrade Required", "Expected a WebSocket upgrade, but got a plain request.");
        } else if (origin != null && !Origin.isSame(origin, request.authority())) {
            refuse(request, 403, "Forbidden", "Expected a page of this host, but its origin is another one.");
        } else if (closed) {
            refuseForNow(request, "This node is shutting down. Try again in a few seconds.");
        } else if (sessions.size() + upgrading >= hub.limits().maxSockets()) {
            refuseForNow(request, "This node has as many live sockets as it may. Try again in a few seconds.");
        } else {
            upgrading++;
            var channel = sharing ? RawChannel.of(request.connection()) : Optional.<RawChannel>empty();
            request.toWebSocket().onComplete(ended -> upgrading--).onSuccess(socket -> admit(socket, channel));
        }
    }

    /**
     * Closes every socket with the code that asks it to come back, and admits no more. To be awaited before Vert.x is
     * closed, which would otherwise wait for the peers.
     */
    public Future<Void> close() {
        closed = true;
        vertx.cancelTimer(timer);
        var closing = List.copyOf(sessions).stream()
                .map(session -> session.close(CloseCode.SHUTDOWN))
                .toList();
        return Future.join(closing).mapEmpty();
    }

    public SocketCounts counts() {
        return new SocketCounts(sessions.size(), framesSent, framesReceived, refusalsSent, upgradesRefused);
    }

    String node() {
        return node;
    }

    ClockReading hallClock() {
        return hallClock.get();
    }

    LiveHub hub() {
        return hub;
    }

    LiveLimits limits() {
        return hub.limits();
    }

    LiveTimes times() {
        return hub.times();
    }

    Instant now() {
        return hub.now();
    }

    long nowMillis() {
        return hub.nowMillis();
    }

    void countSent() {
        framesSent++;
    }

    void countReceived() {
        framesReceived++;
    }

    void countRefusal() {
        refusalsSent++;
    }

    private void admit(ServerWebSocket socket, Optional<RawChannel> channel) {
        var session = new SocketSession(socket, channel, this);
        sessions.add(session);
        socket.textMessageHandler(text -> session.receive(parser.parse(text)));
        socket.binaryMessageHandler(bytes -> session.receive(parser.binary()));
        socket.pongHandler(pong -> session.heard());
        socket.exceptionHandler(failure -> broken(session, failure));
        socket.closeHandler(ended -> {
            sessions.remove(session);
            session.end();
        });
    }

    /** The decoder gave up; a connection that was merely lost is left to the close handler. */
    private void broken(SocketSession session, Throwable failure) {
        if (failure instanceof CorruptedWebSocketFrameException corrupted) {
            boolean tooLarge = WebSocketCloseStatus.MESSAGE_TOO_BIG.equals(corrupted.closeStatus());
            session.receive(tooLarge ? parser.tooLarge() : parser.corrupted());
        } else if (failure instanceof IllegalStateException) {
            // So says Vert.x of a message in several frames that together are beyond its limit.
            session.receive(parser.tooLarge());
        }
    }

    /** A part of the sockets each time, so that thousands of them do not hold up a frame together. */
    private void sweep() {
        hub.sweep();
        int part = (int) (sweeps++ % SWEEPS_PER_ROUND);
        if (part == 0) {
            round = List.copyOf(sessions);
        }
        var now = now();
        int end = round.size() * (part + 1) / SWEEPS_PER_ROUND;
        for (var session : round.subList(round.size() * part / SWEEPS_PER_ROUND, end)) {
            session.sweep(now);
        }
    }

    private void refuseForNow(HttpServerRequest request, String detail) {
        request.response().putHeader("Retry-After", "5");
        refuse(request, 503, "Service Unavailable", detail);
    }

    private void refuse(HttpServerRequest request, int status, String title, String detail) {
        upgradesRefused++;
        var problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem.encode());
    }
}
