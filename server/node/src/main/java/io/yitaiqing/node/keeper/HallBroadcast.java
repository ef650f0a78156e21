package io.yitaiqing.node.keeper;

import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.live.Cursor;
import io.yitaiqing.node.live.Delta;
import io.yitaiqing.node.live.LiveHub;
import java.time.Instant;

/** Tells the followers of one hall what has become durable. */
final class HallBroadcast {

    private final LiveHub hub;
    private final String topic;
    private boolean reloaded;

    HallBroadcast(LiveHub hub, String hall) {
        this.hub = hub;
        this.topic = "hall/" + hall;
    }

    /** A turn became durable: a delta, or a snapshot where a day began or another stream follows. */
    void turn(HallMemory memory, Turn turn, JournalRow row) {
        if (reloaded || memory.touched().everything() || turn.chapterEnded() || isElsewhere(memory, turn.after())) {
            everything(memory);
            return;
        }
        if (hub.holds(topic)) {
            hub.publish(
                    topic,
                    new Delta(
                            memory.document().stream(),
                            turn.after(),
                            row.position(),
                            row.at(),
                            memory.document().patch(memory.touched())));
        }
        memory.noteTouched();
    }

    /** What followers have may have come from the hall's former node. */
    private boolean isElsewhere(HallMemory memory, long position) {
        return hub.cursor(topic)
                .filter(shown -> !shown.equals(new Cursor(memory.document().stream(), position)))
                .isPresent();
    }

    /** The memory was loaded anew: what followers have may differ from it in anything. */
    void reloaded() {
        reloaded = true;
    }

    /** Nothing is to be written before followers see the memory that was loaded. */
    void settled(HallMemory memory) {
        if (reloaded) {
            everything(memory);
        }
    }

    private void everything(HallMemory memory) {
        reloaded = false;
        memory.noteTouched();
        if (hub.holds(topic)) {
            hub.reset(topic, memory.snapshot());
        }
    }

    /** What followers have is what the journal has. */
    void confirm(HallMemory memory, Instant realNow) {
        if (isElsewhere(memory, memory.hall().position())) {
            everything(memory);
        }
        hub.confirm(topic, realNow);
    }
}
