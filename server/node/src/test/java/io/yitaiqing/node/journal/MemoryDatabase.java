package io.yitaiqing.node.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What several {@link MemoryJournal}s share: the rows, with the one rule that a key is stored once, and the rows of
 * sessions whose node has lost sight of them.
 */
public final class MemoryDatabase {

    /** The primary key. */
    record Key(String hall, LocalDate day, long after) {
        static Key of(JournalRow row) {
            return new Key(row.hall(), row.day(), row.after());
        }
    }

    private record Ghost(JournalRow row, List<Consumer<AppendOutcome>> waiting, List<JournalRow> waitingRows) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::hall).thenComparing(Key::day).thenComparing(Key::after);

    private final InstantSource clock;
    private final TreeMap<Key, JournalRow> rows = new TreeMap<>(ORDER);
    private final Map<Key, Ghost> ghosts = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>(Set.of(Journal.GENESIS_DAY));

    public MemoryDatabase(InstantSource clock) {
        this.clock = clock;
    }

    /** Tells the outcome, at once unless a ghost stands at the same key: then as soon as the ghost is settled. */
    synchronized void insert(JournalRow row, Consumer<AppendOutcome> outcome) {
        Ghost ghost = ghosts.get(Key.of(row));
        if (ghost != null) {
            ghost.waiting().add(outcome);
            ghost.waitingRows().add(row);
        } else {
            boolean stored = rows.putIfAbsent(Key.of(row), row) == null;
            outcome.accept(stored ? AppendOutcome.DURABLE : AppendOutcome.FENCED);
        }
    }

    /** A row whose transaction stays open until {@link #settleGhosts}. */
    synchronized void haunt(JournalRow row) {
        insert(row, outcome -> {
            if (outcome == AppendOutcome.DURABLE) {
                rows.remove(Key.of(row));
                ghosts.put(Key.of(row), new Ghost(row, new ArrayList<>(), new ArrayList<>()));
            }
        });
    }

    /** Ends all open transactions, and with them the waiting of those behind. */
    public synchronized void settleGhosts(boolean commit) {
        List<Ghost> settled = List.copyOf(ghosts.values());
        ghosts.clear();
        for (Ghost ghost : settled) {
            if (commit) {
                rows.put(Key.of(ghost.row()), ghost.row());
            }
            for (int i = 0; i < ghost.waiting().size(); i++) {
                insert(ghost.waitingRows().get(i), ghost.waiting().get(i));
            }
        }
    }

    synchronized List<JournalRow> rows(String hall, LocalDate firstDay, LocalDate lastDay) {
        return List.copyOf(rows.subMap(new Key(hall, firstDay, 0), true, new Key(hall, lastDay, Long.MAX_VALUE), true)
                .values());
    }

    synchronized boolean isPrepared(LocalDate day) {
        return days.contains(day);
    }

    synchronized void prepare(LocalDate day) {
        days.add(day);
    }

    Instant now() {
        return clock.instant();
    }
}
