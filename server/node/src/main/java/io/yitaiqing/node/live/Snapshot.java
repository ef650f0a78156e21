package io.yitaiqing.node.live;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole document at one position of its stream: collection to id to row.
 *
 * <p>Rows are handed over, not copied: whoever makes a snapshot must not change a row afterwards.
 *
 * @param confirmedAt until which moment of the real clock nothing newer was written for sure, where that is known
 */
public record Snapshot(
        String stream,
        long position,
        Instant at,
        Map<String, Map<String, Map<String, Object>>> document,
        RecentChanges recent,
        Optional<Instant> confirmedAt) {

    /** A snapshot of which is not known how long it was surely the last. */
    public Snapshot(
            String stream,
            long position,
            Instant at,
            Map<String, Map<String, Map<String, Object>>> document,
            RecentChanges recent) {
        this(stream, position, at, document, recent, Optional.empty());
    }

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

    /** The same, surely the last one up to a moment of the real clock. */
    public Snapshot confirmed(Instant at) {
        return new Snapshot(stream, position, this.at, document, recent, Optional.of(at));
    }
}
