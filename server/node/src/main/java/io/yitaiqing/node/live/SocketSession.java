package io.yitaiqing.node.live;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The talk over one socket, from hello to close. */
final class SocketSession {

    private final ServerWebSocket socket;
    private final Optional<RawChannel> channel;
    private final LiveSocket owner;
    private final Map<Integer, Reader> follows = new HashMap<>();
    private final long openedAtMillis;

    private boolean greeted;
    private boolean closing;
    private long sentAtMillis;
    private long heardAtMillis;
    private long pingedAtMillis;
    private int unansweredPings;
    private OptionalLong unwritableSinceMillis = OptionalLong.empty();
    private long second;
    private int framesThisSecond;
    private long tenSeconds;
    private int followsInTenSeconds;

    SocketSession(ServerWebSocket socket, Optional<RawChannel> channel, LiveSocket owner) {
        this.socket = socket;
        this.channel = channel;
        this.owner = owner;
        this.openedAtMillis = owner.nowMillis();
        this.sentAtMillis = openedAtMillis;
        this.heardAtMillis = openedAtMillis;
        this.pingedAtMillis = openedAtMillis;
    }

    void heard() {
        heardAtMillis = owner.nowMillis();
        unansweredPings = 0;
    }

    void receive(ClientFrame frame) {
        heard();
        if (closing) {
            return;
        }
        owner.countReceived();
        if (isTooFast()) {
            refuse(
                    OptionalInt.empty(),
                    RefusalReason.TOO_MANY_FRAMES,
                    tooFast(),
                    Optional.of(CloseCode.TOO_MANY_FRAMES));
            return;
        }
        if (greeted || frame instanceof ClientFrame.Hello) {
            answer(frame);
        } else {
            answerUngreeted(frame);
        }
    }

    private void answer(ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Hello hello -> hello();
            case ClientFrame.Follow follow -> follow(follow);
            case ClientFrame.Ack ack -> ack(ack);
            case ClientFrame.Unfollow unfollow -> unfollow(unfollow);
            case ClientFrame.Misunderstood bad -> refuse(bad.id(), bad.reason(), bad.detail(), bad.close());
        }
    }

    private void answerUngreeted(ClientFrame frame) {
        if (frame instanceof ClientFrame.Misunderstood bad) {
            refuse(bad.id(), bad.reason(), bad.detail(), Optional.of(bad.close().orElse(CloseCode.HELLO_EXPECTED)));
        } else {
            refuse(
                    OptionalInt.empty(),
                    RefusalReason.HELLO_EXPECTED,
                    "Expected the first frame to be hello with version 1, but got another one.",
                    Optional.of(CloseCode.HELLO_EXPECTED));
        }
    }

    /** Beats, pings, and gives up on a peer that is gone. */
    void sweep(Instant now) {
        if (closing) {
            return;
        }
        long nowMillis = now.toEpochMilli();
        var times = owner.times();
        if (!greeted && isPast(openedAtMillis, times.hello(), nowMillis)) {
            close(CloseCode.HELLO_MISSING);
        } else if (unansweredPings > 0 && isPast(heardAtMillis, times.silence(), nowMillis)) {
            close(CloseCode.SILENT);
        } else if (isUnwritable()) {
            // Not even a beat: it would wait behind what the peer does not read.
            unwritableSinceMillis = OptionalLong.of(unwritableSinceMillis.orElse(nowMillis));
            if (isPast(unwritableSinceMillis.getAsLong(), times.unwritable(), nowMillis)) {
                close(CloseCode.SLOW);
            }
        } else {
            if (unwritableSinceMillis.isPresent()) {
                unwritableSinceMillis = OptionalLong.empty();
            }
            if (isPast(pingedAtMillis, times.ping(), nowMillis)) {
                pingedAtMillis = nowMillis;
                unansweredPings++;
                socket.writePing(Buffer.buffer());
            }
            if (greeted && isPast(sentAtMillis, times.beat(), nowMillis)) {
                send(ServerFrames.beat(owner.hallClock().at().toInstant(), confirmed(), now));
            }
        }
    }

    Future<Void> close(CloseCode code) {
        end();
        return socket.close((short) code.code(), code.sentence());
    }

    /** Lets go of every reader; the socket may be closed already. */
    void end() {
        closing = true;
        List.copyOf(follows.values()).forEach(Reader::close);
        follows.clear();
    }

    private void hello() {
        if (greeted) {
            refuse(
                    OptionalInt.empty(),
                    RefusalReason.BAD_FRAME,
                    "Expected hello once, but got it again.",
                    Optional.empty());
            return;
        }
        greeted = true;
        send(ServerFrames.welcome(owner.node(), owner.hallClock(), owner.now()));
    }

    private void follow(ClientFrame.Follow follow) {
        var id = OptionalInt.of(follow.id());
        int max = owner.limits().maxFollowsPerSocket();
        if (follows.containsKey(follow.id())) {
            var detail = "Expected an id not in use, but " + follow.id() + " already follows "
                    + follows.get(follow.id()).topic() + ".";
            refuse(id, RefusalReason.DUPLICATE_ID, detail, Optional.empty());
        } else if (follows.size() >= max) {
            var detail = "Expected at most " + max + " follows on one socket, but this would be one more.";
            refuse(id, RefusalReason.TOO_MANY_FOLLOWS, detail, Optional.empty());
        } else if (isFollowingTooFast()) {
            var detail = "Expected at most " + owner.limits().maxFollowsPerTenSeconds()
                    + " follows in ten seconds on one socket, but this would be one more.";
            refuse(id, RefusalReason.TOO_MANY_FOLLOWS, detail, Optional.empty());
        } else {
            var terms = FollowTerms.within(owner.limits(), follow.maxHz(), follow.credit(), follow.resume());
            var reader = owner.hub().follow(follow.topic(), terms, new Sink(follow.id()));
            // It may have been refused, or the socket closed, before this line.
            if (closing) {
                reader.close();
            } else if (!reader.isClosed()) {
                follows.put(follow.id(), reader);
            }
        }
    }

    /** An ack of a follow that has ended meanwhile is no fault of the peer's. */
    private void ack(ClientFrame.Ack ack) {
        var reader = follows.get(ack.id());
        if (reader != null) {
            reader.ack(ack.position());
        }
    }

    private void unfollow(ClientFrame.Unfollow unfollow) {
        var reader = follows.remove(unfollow.id());
        if (reader != null) {
            reader.close();
        }
    }

    private void refuse(OptionalInt id, RefusalReason reason, String detail, Optional<CloseCode> close) {
        owner.countRefusal();
        send(ServerFrames.refused(id, reason, detail, owner.now()));
        close.ifPresent(this::close);
    }

    /** A write that fails needs no answer here: the close handler follows it. */
    private void send(String text) {
        if (!closing) {
            sentAtMillis = owner.nowMillis();
            owner.countSent();
            socket.writeTextMessage(text);
        }
    }

    /** Whether what is written would only pile up here. What Vert.x has queued itself waits for the channel, too. */
    private boolean isUnwritable() {
        return channel.isPresent() ? !channel.get().isWritable() : socket.writeQueueFull();
    }

    private Map<Integer, Instant> confirmed() {
        var confirmed = new LinkedHashMap<Integer, Instant>();
        follows.forEach((id, reader) -> reader.confirmedAt().ifPresent(at -> confirmed.put(id, at)));
        return confirmed;
    }

    private boolean isTooFast() {
        long thisSecond = owner.nowMillis() / 1_000;
        if (thisSecond != second) {
            second = thisSecond;
            framesThisSecond = 0;
        }
        return ++framesThisSecond > owner.limits().maxFramesPerSecond();
    }

    /** A follow may cost a whole document, so it is counted by itself. */
    private boolean isFollowingTooFast() {
        long now = owner.nowMillis() / 10_000;
        if (now != tenSeconds) {
            tenSeconds = now;
            followsInTenSeconds = 0;
        }
        return ++followsInTenSeconds > owner.limits().maxFollowsPerTenSeconds();
    }

    private String tooFast() {
        return "Expected at most " + owner.limits().maxFramesPerSecond() + " frames in one second, but got more.";
    }

    /** Whichever way the clock went, so that one set back does not silence the beat. */
    private static boolean isPast(long sinceMillis, Duration limit, long nowMillis) {
        return Math.abs(nowMillis - sinceMillis) >= limit.toMillis();
    }

    /** The way from one reader to this socket. */
    private final class Sink implements ReaderSink {

        private final int id;

        private Sink(int id) {
            this.id = id;
        }

        /** Between its peer's last word and its end a socket is closed already, and may not even be asked. */
        @Override
        public boolean isFull() {
            return socket.isClosed() || isUnwritable();
        }

        @Override
        public void write(SharedFrame frame, Instant at) {
            if (channel.isEmpty()) {
                send(frame.text(id, at));
            } else if (!closing) {
                sentAtMillis = at.toEpochMilli();
                owner.countSent();
                channel.get().write(frame.bytes(id, at));
            }
        }

        @Override
        public void refuse(RefusalReason reason, String detail) {
            follows.remove(id);
            SocketSession.this.refuse(OptionalInt.of(id), reason, detail, Optional.empty());
        }
    }
}
