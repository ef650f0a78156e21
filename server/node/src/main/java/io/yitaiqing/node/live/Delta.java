package io.yitaiqing.node.live;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What changed in a document after one position, up to another: an RFC 7396 patch whose rows are replaced whole.
 *
 * <p>A row that is {@code null} was removed. Rows are handed over, not copied: whoever makes a delta must not change a
 * row afterwards.
 */
public record Delta(
        String stream, long after, long position, Instant at, Map<String, Map<String, Map<String, Object>>> patch) {

    public Delta {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(patch, "patch");
        if (after < 0 || position < after) {
            throw new IllegalArgumentException(
                    "Expected 0 <= after <= position, but got after " + after + " and position " + position + ".");
        }
    }
}
