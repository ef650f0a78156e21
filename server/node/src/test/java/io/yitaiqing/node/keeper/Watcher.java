package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.live.FollowTerms;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.Reader;
import io.yitaiqing.node.live.ReaderSink;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.SharedFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Somebody who follows a hall and notices every gap. */
final class Watcher implements ReaderSink {

    final List<JsonObject> frames = new ArrayList<>();
    RefusalReason refused;
    private final Reader reader;

    Watcher(LiveHub hub, String hall) {
        FollowTerms terms =
                FollowTerms.within(LiveLimits.standard(), OptionalDouble.of(20), OptionalInt.of(64), Optional.empty());
        reader = hub.follow("hall/" + hall, terms, this);
    }

    @Override
    public boolean isFull() {
        return false;
    }

    @Override
    public void write(SharedFrame frame, Instant sentAt) {
        JsonObject json = new JsonObject(frame.text(1, sentAt));
        if (json.getString("type").equals("delta")) {
            assertThat(json.getString("stream")).isEqualTo(frames.getLast().getString("stream"));
            assertThat(json.getLong("after")).isEqualTo(position());
        }
        frames.add(json);
    }

    @Override
    public void refuse(RefusalReason reason, String detail) {
        refused = reason;
    }

    /** Gives the credit back; not from within a write, which may not call the hub. */
    void ack() {
        reader.ack(position());
    }

    long position() {
        return frames.getLast().getLong("position");
    }
}
