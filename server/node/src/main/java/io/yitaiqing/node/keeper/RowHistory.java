package io.yitaiqing.node.keeper;

import io.yitaiqing.node.live.RecentChanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * When each row of a hall's document last changed, kept through reload and failover by replaying the journal, so that a
 * page resumes by its position even at a node that was just started.
 */
final class RowHistory {

    private static final int MOST = 5_000;

    private record Key(String collection, String id) {}

    private final SequencedMap<Key, Long> changed = new LinkedHashMap<>();
    private long floor;

    /** Nothing before this position is known any more. */
    void beginAt(long position) {
        changed.clear();
        floor = position;
    }

    void note(String collection, String id, long position) {
        changed.putLast(new Key(collection, id), position);
        while (changed.size() > MOST) {
            floor = changed.pollFirstEntry().getValue();
        }
    }

    RecentChanges recent() {
        List<RecentChanges.Row> rows = changed.entrySet().stream()
                .filter(entry -> entry.getValue() > floor)
                .map(entry -> new RecentChanges.Row(
                        entry.getKey().collection(), entry.getKey().id(), entry.getValue()))
                .toList();
        return new RecentChanges(floor, rows);
    }
}
