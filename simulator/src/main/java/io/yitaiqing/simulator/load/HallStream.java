package io.yitaiqing.simulator.load;

import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One socket that follows one hall by the book: credit and acks, gaps followed anew, lost sockets opened again from
 * where they stood.
 */
final class HallStream {

    /** What a follower does with the rows; who only watches the clock has none. */
    interface Rows {
        void snapshot(FollowFrame frame);

        void delta(FollowFrame frame);
    }

    /** How often a display, and a dashboard, takes a frame at most. */
    static final double DISPLAY_HZ = 2;

    static final double DASHBOARD_HZ = 4;
    private static final int ID = 1;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Lane lane;
    private final String hall;
    private final double mostHz;
    private final int credit;
    private final Rows rows;
    private WebSocket socket;
    private String stream = "";
    private long position = -1;
    private boolean resuming;
    private int unacked;
    private int attempts;
    private boolean wasOpen;
    private boolean closed;

    /** A follower that gets at most so many frames a second; {@code rows} may be null where nobody reads them. */
    HallStream(Lane lane, String hall, double mostHz, Rows rows) {
        this.lane = lane;
        this.hall = hall;
        this.mostHz = mostHz;
        this.credit = (int) Math.ceil(2 * mostHz);
        this.rows = rows;
    }

    void open() {
        if (closed) {
            return;
        }
        lane.webSocket(
                opened -> {
                    socket = opened;
                    opened.textMessageHandler(text -> lane.agenda().react(() -> frame(text)));
                    opened.closeHandler(gone -> lane.agenda().react(this::lost));
                    opened.exceptionHandler(failure -> {});
                    if (wasOpen) {
                        lane.meters().live(LiveEvent.RECONNECT);
                    }
                    wasOpen = true;
                    opened.writeTextMessage("{\"type\":\"hello\",\"version\":1,\"lang\":\"zh-CN\"}");
                    follow();
                    opened.resume();
                },
                this::lost);
    }

    void close() {
        closed = true;
        if (socket != null) {
            socket.close();
        }
    }

    private void lost() {
        socket = null;
        if (!closed) {
            long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempts++, 8));
            lane.later(pause / 2 + ThreadLocalRandom.current().nextLong(pause), this::open);
        }
    }

    private void follow() {
        unacked = 0;
        resuming = position >= 0;
        String from = resuming ? ",\"stream\":\"" + stream + "\",\"position\":" + position : "";
        socket.writeTextMessage("{\"type\":\"follow\",\"id\":" + ID + ",\"topic\":\"hall/" + hall + "\",\"maxHz\":"
                + mostHz + ",\"credit\":" + credit + from + "}");
    }

    private void followAnew() {
        socket.writeTextMessage("{\"type\":\"unfollow\",\"id\":" + ID + "}");
        position = -1;
        follow();
    }

    private void frame(String text) {
        FollowFrame frame;
        try {
            frame = FollowFrame.read(text, rows != null);
        } catch (IOException | java.time.DateTimeException e) {
            throw new IllegalStateException("Expected a frame of the live protocol, but got " + text + ".", e);
        }
        switch (frame.type()) {
            case "welcome" -> lane.clockTold(frame.at(), frame.speed(), frame.sentAt());
            case "snapshot" -> snapshot(frame);
            case "delta" -> delta(frame);
            case "refused" -> refused(frame);
            default -> {}
        }
    }

    private void snapshot(FollowFrame frame) {
        attempts = 0;
        lane.meters().live(LiveEvent.SNAPSHOT);
        if (resuming) {
            lane.meters().live(LiveEvent.BEGUN_ANEW);
        }
        took(frame);
        if (rows != null) {
            rows.snapshot(frame);
        }
    }

    private void delta(FollowFrame frame) {
        if (frame.after() != position || !frame.stream().equals(stream)) {
            if (position >= 0) {
                lane.meters().live(LiveEvent.GAP);
                followAnew();
            }
            return;
        }
        attempts = 0;
        lane.meters().live(LiveEvent.DELTA);
        if (resuming) {
            lane.meters().live(LiveEvent.RESUMED);
        } else {
            age(frame);
        }
        took(frame);
        if (rows != null) {
            rows.delta(frame);
        }
    }

    /** Of what was missed while the socket was away the age would only tell how long that was. */
    private void age(FollowFrame frame) {
        Instant now = Instant.now();
        lane.meters()
                .frame(
                        ChronoUnit.MICROS.between(frame.sentAt(), now),
                        lane.serverClock().age(frame.at(), now).toNanos() / 1_000);
    }

    private void took(FollowFrame frame) {
        resuming = false;
        stream = frame.stream();
        position = frame.position();
        if (++unacked >= credit / 2 || unacked == credit) {
            unacked = 0;
            socket.writeTextMessage("{\"type\":\"ack\",\"id\":" + ID + ",\"position\":" + position + "}");
        }
    }

    private void refused(FollowFrame frame) {
        lane.meters().live(LiveEvent.REFUSED);
        lane.meters().error("live refused", "hall/" + hall + ": " + frame.refusal());
        if (!closed && socket != null) {
            // The server has ended this follow; the socket stays.
            lane.later(FIRST_PAUSE_MILLIS << Math.min(attempts++, 5), () -> {
                if (socket != null) {
                    follow();
                }
            });
        }
    }
}
