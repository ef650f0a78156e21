package io.yitaiqing.node.live;

import java.time.Instant;
import java.util.Optional;

/**
 * A snapshot or delta frame whose text is shared by all readers at the same position.
 *
 * <p>Only the short head differs from reader to reader (id, the moment of sending), so the head is written last and
 * glued in front of the shared tail.
 */
public record SharedFrame(Kind kind, String tail, Optional<Instant> confirmedAt) {

    /** The two kinds of frames that carry rows. */
    public enum Kind {
        SNAPSHOT("snapshot"),
        DELTA("delta");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
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
}
