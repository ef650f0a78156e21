package io.yitaiqing.node.live;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A whole document at one position of its stream: collection to id to row.
 *
 * <p>Rows are handed over, not copied: whoever makes a snapshot must not change a row afterwards.
 */
public record Snapshot(
        String stream,
        long position,
        Instant at,
        Map<String, Map<String, Map<String, Object>>> document,
        RecentChanges recent) {

    /** A snapshot of whose past nothing is known. */
    public Snapshot(String stream, long position, Instant at, Map<String, Map<String, Map<String, Object>>> document) {
        this(stream, position, at, document, RecentChanges.none(position));
    }

    public Snapshot {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(document, "document");
        if (position < 0) {
            throw new IllegalArgumentException("Expected a position of 0 or more, but got " + position + ".");
        }
    }
}
