package io.yitaiqing.node.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot or delta frame whose text is shared by all readers at the same position.
 *
 * <p>Only the short head differs from reader to reader (id, the moment of sending), so the head is written last and
 * glued in front of the shared tail. Readers with one id that are served in one pass, nearly all of them, share the
 * very bytes.
 */
public final class SharedFrame {

    /** The two kinds of frames that carry rows. */
    public enum Kind {
        SNAPSHOT("snapshot"),
        DELTA("delta");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    /** Pages number their follows from one, so a few ids are nearly all. */
    private static final int MAX_BUFFERS = 8;

    private final Kind kind;
    private final String tail;
    private final Cursor end;
    private final Optional<Instant> confirmedAt;
    private final Map<Integer, SharedBytes> buffers = new HashMap<>();
    private Instant buffersSentAt;

    SharedFrame(Kind kind, String tail, Cursor end, Optional<Instant> confirmedAt) {
        this.kind = kind;
        this.end = end;
        this.tail = tail;
        this.confirmedAt = confirmedAt;
    }

    Kind kind() {
        return kind;
    }

    String tail() {
        return tail;
    }

    /** Where its reader stands afterwards. */
    Cursor end() {
        return end;
    }

    Optional<Instant> confirmedAt() {
        return confirmedAt;
    }

    /** The whole frame for one reader. */
    public String text(int id, Instant sentAt) {
        var head = new StringBuilder(160)
                .append("{\"type\":\"")
                .append(kind.type)
                .append("\",\"id\":")
                .append(id)
                .append(",\"sentAt\":\"")
                .append(Rfc3339.millis(sentAt));
        confirmedAt.ifPresent(at -> head.append("\",\"confirmedAt\":\"").append(Rfc3339.millis(at)));
        return head.append("\",").toString().concat(tail);
    }

    /** The same as a WebSocket frame of bytes, good until this frame is asked for others or let go of. */
    SharedBytes bytes(int id, Instant sentAt) {
        if (!sentAt.equals(buffersSentAt)) {
            release();
            buffersSentAt = sentAt;
        }
        var known = buffers.get(id);
        if (known != null) {
            return known;
        }
        if (buffers.size() == MAX_BUFFERS) {
            release();
        }
        var fresh = new SharedBytes(RawChannel.textMessage(text(id, sentAt).getBytes(StandardCharsets.UTF_8)));
        buffers.put(id, fresh);
        return fresh;
    }

    /** Lets go of the shared bytes; who is still writing them keeps them that long. */
    void release() {
        buffers.values().forEach(SharedBytes::release);
        buffers.clear();
    }
}
