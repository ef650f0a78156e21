package io.yitaiqing.node.journal;

import java.nio.file.Path;

/**
 * For how many days a journal has room, before and behind today.
 *
 * @param daysAhead for how many days to come there are tables already
 * @param keepDays how many days stay in the database before they go into files; 0: all of them
 * @param archive the folder of those files
 */
public record JournalPolicy(int daysAhead, int keepDays, Path archive) {

    /** Keeps every day. */
    public static JournalPolicy keepingAll(Path archive) {
        return new JournalPolicy(7, 0, archive);
    }
}
