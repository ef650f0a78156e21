package io.yitaiqing.node.live;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One event stream of one topic, from its first frame to its end. */
final class EventSession implements ReaderSink {

    /** The id of the one follow of a stream. */
    private static final int ID = 1;
    /** Frames that the connection has not taken yet. */
    private static final int CREDIT = 4;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final EventStream owner;
    private final EventRefusal refusal;

    private Reader reader;
    private Instant sentAt;
    private Optional<Instant> fullSince = Optional.empty();
    private boolean ended;

    EventSession(HttpServerRequest request, EventStream owner, EventRefusal refusal) {
        this.request = request;
        this.response = request.response();
        this.owner = owner;
        this.refusal = refusal;
        this.sentAt = owner.hub().now();
    }

    void follow(String topic, Optional<Cursor> resume, OptionalDouble maxHz) {
        var terms = FollowTerms.within(owner.hub().limits(), maxHz, OptionalInt.of(CREDIT), resume);
        reader = owner.hub().follow(topic, terms, this);
        if (ended) {
            reader.close();
        }
    }

    @Override
    public boolean isFull() {
        return ended || response.writeQueueFull();
    }

    @Override
    public void write(SharedFrame frame, Instant now) {
        begin(now);
        var end = frame.end();
        send("id: " + end.stream() + ":" + end.position() + "\ndata: " + frame.text(ID, now) + "\n\n", now, () -> {
            if (reader != null && !ended) {
                reader.ack(end.position());
            }
        });
    }

    @Override
    public void refuse(RefusalReason reason, String detail) {
        if (ended) {
            return;
        }
        if (response.headWritten()) {
            var now = owner.hub().now();
            send("data: " + ServerFrames.refused(OptionalInt.of(ID), reason, detail, now) + "\n\n", now, () -> {});
            close();
        } else {
            owner.end(this);
            refusal.refuse(reason, detail);
        }
    }

    /** Beats where nothing else was sent, and gives up on a connection that takes nothing. */
    void sweep(Instant now) {
        var times = owner.hub().times();
        if (!response.headWritten() || ended) {
            return;
        }
        if (response.writeQueueFull()) {
            fullSince = fullSince.or(() -> Optional.of(now));
            if (isPast(fullSince.get(), times.unwritable(), now)) {
                request.connection().close();
            }
            return;
        }
        fullSince = Optional.empty();
        if (isPast(sentAt, times.beat(), now)) {
            var confirmed = reader.confirmedAt().map(at -> Map.of(ID, at)).orElseGet(Map::of);
            send("data: " + ServerFrames.beat(owner.hallTime(), confirmed, now) + "\n\n", now, () -> {});
        }
    }

    void close() {
        owner.end(this);
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    void end() {
        ended = true;
        if (reader != null) {
            reader.close();
        }
    }

    private void begin(Instant now) {
        if (!response.headWritten()) {
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Accel-Buffering", "no");
            send("data: " + owner.welcome(now) + "\n\n", now, () -> {});
        }
    }

    private void send(String event, Instant now, Runnable taken) {
        if (!ended) {
            sentAt = now;
            response.write(event).onSuccess(written -> taken.run());
        }
    }

    private static boolean isPast(Instant since, Duration limit, Instant now) {
        return Duration.between(since, now).abs().compareTo(limit) >= 0;
    }
}
