package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.live.Cursor;
import io.yitaiqing.node.live.Delta;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.RecentChanges;
import io.yitaiqing.node.live.Snapshot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The read model of one hall: its last durable document, for those who ask and for those who follow.
 *
 * <p>It does not hang on the keeper's memory, which is dropped when a turn could not be written: whoever looks while
 * the database is away sees what was last certain, and until when it was.
 */
final class HallProjection {

    private final LiveHub hub;
    private final KeptHalls kept;
    private final String hall;
    private final String topic;
    private final Map<String, Map<String, Map<String, Object>>> document = new LinkedHashMap<>();
    private String stream = "";
    private long position;
    private Instant at = Instant.EPOCH;
    private boolean open;
    private int waiting;
    private Optional<Instant> confirmedAt = Optional.empty();
    private boolean reloaded;

    HallProjection(LiveHub hub, KeptHalls kept, String hall) {
        this.hub = hub;
        this.kept = kept;
        this.hall = hall;
        this.topic = "hall/" + hall;
    }

    /** A turn became durable: a delta, or a snapshot where a day began or another stream follows. */
    void turn(HallMemory memory, Turn turn, JournalRow row) {
        if (reloaded || memory.touched().everything() || turn.chapterEnded() || isElsewhere(turn.after())) {
            everything(memory);
            return;
        }
        Map<String, Map<String, Map<String, Object>>> patch = memory.document().patch(memory.touched());
        if (hub.holds(topic)) {
            hub.publish(topic, new Delta(memory.document().stream(), turn.after(), row.position(), row.at(), patch));
        }
        patch.forEach((collection, rows) -> {
            Map<String, Map<String, Object>> shown = document.computeIfAbsent(collection, c -> new LinkedHashMap<>());
            rows.forEach((id, changed) -> {
                if (changed == null) {
                    shown.remove(id);
                } else {
                    shown.put(id, changed);
                }
            });
        });
        stands(memory.hall());
        memory.noteTouched();
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
        Snapshot all = memory.snapshot();
        stream = all.stream();
        document.clear();
        all.document().forEach((collection, rows) -> document.put(collection, new LinkedHashMap<>(rows)));
        stands(memory.hall());
        if (hub.holds(topic) && !isBehind()) {
            hub.reset(topic, all);
        }
    }

    private void stands(Hall hall) {
        kept.touched(this.hall);
        position = hall.position();
        at = hall.at();
        open = hall.open();
        waiting = hall.waiting();
    }

    /** What is shown is what the journal had at that real moment, unless the memory it is of has yet to be shown. */
    void confirm(Instant realMoment) {
        if (reloaded || isEmpty()) {
            return;
        }
        confirmedAt = Optional.of(realMoment);
        if (isBehind()) {
            return;
        }
        if (isElsewhere(position)) {
            hub.reset(topic, snapshot(RecentChanges.none(position)));
        }
        hub.confirm(topic, realMoment);
    }

    /** What followers have may have come from the hall's former node. */
    private boolean isElsewhere(long where) {
        return hub.cursor(topic)
                .filter(shown -> !shown.equals(new Cursor(stream, where)))
                .isPresent();
    }

    /** Followers were shown more by another node: nobody is ever sent back, whatever the clocks say. */
    private boolean isBehind() {
        return hub.cursor(topic).filter(shown -> shown.position() > position).isPresent();
    }

    /** Whether there is anything to show. */
    boolean isEmpty() {
        return stream.isEmpty();
    }

    /** The document, with what is known of its recent past. */
    Snapshot snapshot(RecentChanges recent) {
        Map<String, Map<String, Map<String, Object>>> copy = new LinkedHashMap<>();
        document.forEach((collection, rows) -> copy.put(collection, new LinkedHashMap<>(rows)));
        return new Snapshot(stream, position, at, copy, recent, confirmedAt);
    }

    /** Position, whether the hall is open, how many wait, and until when that was certain. */
    Map<String, Object> summary() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("open", open);
        row.put("waiting", waiting);
        confirmedAt.ifPresent(moment -> row.put(HallViews.CONFIRMED_AT, HallViews.instant(moment)));
        return row;
    }

    /** Where the document stands in the hall's line. */
    long position() {
        return position;
    }
}
