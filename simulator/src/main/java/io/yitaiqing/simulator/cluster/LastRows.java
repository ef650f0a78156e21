package io.yitaiqing.simulator.cluster;

import io.yitaiqing.node.journal.JournalArchive;
import io.yitaiqing.node.journal.JournalRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Where the halls' lines end just now, as the database has it: how far they are, and who keeps them. */
final class LastRows {

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 1, 1);

    private final LocalCluster cluster;

    LastRows(LocalCluster cluster) {
        this.cluster = cluster;
    }

    /** The last position of each hall. */
    Map<String, Long> positions() {
        return each(JournalRow::position);
    }

    /** The writer of each hall's last row: the incarnation of a node, which begins with the node's name. */
    Map<String, String> writers() {
        return each(JournalRow::writer);
    }

    private <T> Map<String, T> each(Function<JournalRow, T> reading) {
        Map<String, T> read = new HashMap<>();
        try (JournalArchive archive = JournalArchive.of(cluster.database().address())) {
            for (String hall : cluster.halls()) {
                archive.lastBefore(hall, AFTER_ALL).ifPresent(row -> read.put(hall, reading.apply(row)));
            }
        }
        return read;
    }
}
