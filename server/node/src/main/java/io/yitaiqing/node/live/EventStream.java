package io.yitaiqing.node.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The door of the live protocol for those who may not open a WebSocket: one topic as Server-Sent Events, with the same
 * frames. A reader cannot ack here, so what its connection has taken counts as acked.
 */
public final class EventStream {

    private static final long SWEEP_MILLIS = 500;

    private final Vertx vertx;
    private final LiveHub hub;
    private final String node;
    private final Supplier<ClockReading> hallClock;
    private final Set<EventSession> sessions = new LinkedHashSet<>();
    private final long timer;

    /** To be called on the event loop context on which the hub is used, which somebody else sweeps. */
    public EventStream(Vertx vertx, LiveHub hub, String node, Supplier<ClockReading> hallClock) {
        this.vertx = vertx;
        this.hub = hub;
        this.node = node;
        this.hallClock = hallClock;
        this.timer = vertx.setPeriodic(SWEEP_MILLIS, ignored -> sweep());
    }

    /** Whether one more reader may come. */
    public boolean hasRoom() {
        return sessions.size() < hub.limits().maxSockets();
    }

    /**
     * Answers with the frames of a topic until the reader goes.
     *
     * @param resume where the reader stands, as its {@code Last-Event-ID} says
     * @param refusal is told instead where the topic is refused before anything was sent
     */
    public void follow(
            HttpServerRequest request,
            String topic,
            Optional<Cursor> resume,
            OptionalDouble maxHz,
            EventRefusal refusal) {
        var session = new EventSession(request, this, refusal);
        sessions.add(session);
        request.response().closeHandler(closed -> end(session));
        request.response().exceptionHandler(broken -> end(session));
        session.follow(topic, resume, maxHz);
    }

    /** Ends every stream, so that its readers come back elsewhere. */
    public void close() {
        vertx.cancelTimer(timer);
        List.copyOf(sessions).forEach(EventSession::close);
    }

    /** How many streams are open. */
    public int streams() {
        return sessions.size();
    }

    void end(EventSession session) {
        if (sessions.remove(session)) {
            session.end();
        }
    }

    LiveHub hub() {
        return hub;
    }

    String welcome(Instant now) {
        return ServerFrames.welcome(node, hallClock.get(), now);
    }

    Instant hallTime() {
        return hallClock.get().at().toInstant();
    }

    private void sweep() {
        var now = hub.now();
        List.copyOf(sessions).forEach(session -> session.sweep(now));
    }
}
