package io.yitaiqing.node.keeper;

import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The rows that all nodes of a test share, under the one rule that a key is stored once. */
final class FaultyStore {

    record Key(String hall, LocalDate day, long after) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::hall).thenComparing(Key::day).thenComparing(Key::after);

    private final TreeMap<Key, JournalRow> rows = new TreeMap<>(ORDER);
    private final Map<Key, List<Runnable>> waitingForGhosts = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>(Set.of(Journal.GENESIS_DAY));

    private static Key key(JournalRow row) {
        return new Key(row.hall(), row.day(), row.after());
    }

    /** Tells the outcome: at once, or as soon as the ghost that holds the key is settled. */
    void insert(JournalRow row, Consumer<AppendOutcome> outcome) {
        List<Runnable> waiting = waitingForGhosts.get(key(row));
        if (waiting != null) {
            waiting.add(() -> insert(row, outcome));
        } else {
            outcome.accept(rows.putIfAbsent(key(row), row) == null ? AppendOutcome.DURABLE : AppendOutcome.FENCED);
        }
    }

    /** Holds the row's key for a while, as a transaction that nobody sees; then it commits or it does not. */
    void haunt(JournalRow row, boolean commits, long millis, Later later) {
        if (rows.containsKey(key(row)) || waitingForGhosts.containsKey(key(row))) {
            return;
        }
        waitingForGhosts.put(key(row), new ArrayList<>());
        later.later(millis, () -> {
            List<Runnable> waiting = waitingForGhosts.remove(key(row));
            if (commits) {
                rows.put(key(row), row);
            }
            waiting.forEach(Runnable::run);
        });
    }

    void prepare(LocalDate day) {
        days.add(day);
    }

    boolean isPrepared(LocalDate day) {
        return days.contains(day);
    }

    /** The whole line of a hall. */
    List<JournalRow> rows(String hall) {
        return rows.values().stream().filter(row -> row.hall().equals(hall)).toList();
    }

    Optional<JournalRow> last(String hall) {
        List<JournalRow> line = rows(hall);
        return line.isEmpty() ? Optional.empty() : Optional.of(line.getLast());
    }

    /** Puts another row in the place of one, as somebody with access to the database might. */
    void tamper(JournalRow row) {
        rows.put(key(row), row);
    }
}
