package io.yitaiqing.node.journal;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;

/**
 * A hall's memory as it stood behind one row of its line: a shortcut for who loads the hall, never the truth.
 *
 * @param day with {@code after} the key of that row
 * @param position the position after that row
 * @param hash that row's hash
 * @param build the build whose memory it is; only the same one can read it
 * @param state the memory
 */
public record Checkpoint(
        String hall, LocalDate day, long after, long position, String hash, String build, Buffer state) {

    /** Whether it stands behind this very row. */
    public boolean isBehind(JournalRow row) {
        return row.hall().equals(hall)
                && row.day().equals(day)
                && row.after() == after
                && row.position() == position
                && row.hash().equals(hash);
    }
}
