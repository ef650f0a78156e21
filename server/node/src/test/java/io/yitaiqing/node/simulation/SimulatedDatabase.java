package io.yitaiqing.node.simulation;

import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.Checkpoint;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalLimits;
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

/**
 * The one database of a cluster: of two rows with one key one is stored, and a transaction that is open holds its key,
 * so that others wait for it. A restart rolls back what is open.
 */
final class SimulatedDatabase {

    private record Key(String hall, LocalDate day, long after) {
        static Key of(JournalRow row) {
            return new Key(row.hall(), row.day(), row.after());
        }
    }

    /** Who waits for an insert. */
    record Waiter(Consumer<AppendOutcome> outcome, Runnable blocked) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::hall).thenComparing(Key::day).thenComparing(Key::after);

    private final VirtualTime time;
    private final Mutation mutation;
    private final Consumer<JournalRow> committed;
    private final TreeMap<Key, JournalRow> rows = new TreeMap<>(ORDER);
    /** What runs when the open transaction that holds a key has ended. */
    private final Map<Key, List<Runnable>> open = new HashMap<>();

    private final Set<LocalDate> days = new HashSet<>(Set.of(Journal.GENESIS_DAY));
    private final Map<String, Checkpoint> checkpoints = new HashMap<>();
    private int life;
    private boolean down;

    /** {@code committed} hears of every row as soon as it is durable. */
    SimulatedDatabase(VirtualTime time, Mutation mutation, Consumer<JournalRow> committed) {
        this.time = time;
        this.mutation = mutation;
        this.committed = committed;
    }

    /** One transaction that inserts a row and is open for a while; {@code commits} says whether it then is kept. */
    void insert(JournalRow row, long openMillis, boolean commits, Waiter waiter) {
        Key key = Key.of(row);
        if (rows.containsKey(key) && mutation != Mutation.KEY_IS_NOT_UNIQUE) {
            waiter.outcome().accept(AppendOutcome.FENCED);
            return;
        }
        List<Runnable> behind = open.get(key);
        if (behind != null) {
            await(row, openMillis, commits, waiter, behind);
            return;
        }
        open.put(key, new ArrayList<>());
        int born = life;
        time.later(openMillis, () -> {
            if (born == life) {
                end(row, commits, waiter);
            }
        });
    }

    private void await(JournalRow row, long openMillis, boolean commits, Waiter waiter, List<Runnable> behind) {
        boolean[] over = new boolean[1];
        int born = life;
        behind.add(() -> {
            if (!over[0]) {
                over[0] = true;
                insert(row, openMillis, commits, waiter);
            }
        });
        time.later(JournalLimits.DEFAULT.lockTimeout().toMillis(), () -> {
            if (!over[0] && born == life) {
                over[0] = true;
                waiter.blocked().run();
            }
        });
    }

    private void end(JournalRow row, boolean commits, Waiter waiter) {
        Key key = Key.of(row);
        List<Runnable> behind = open.remove(key);
        if (commits) {
            rows.put(key, row);
            committed.accept(row);
            waiter.outcome().accept(AppendOutcome.DURABLE);
        }
        behind.forEach(Runnable::run);
    }

    /** Which life it lives; a connection lasts for one. */
    int life() {
        return life;
    }

    boolean isDown() {
        return down;
    }

    void stop() {
        down = true;
        life++;
        open.clear();
        if (mutation == Mutation.DATABASE_FORGETS) {
            rows.keySet().stream()
                    .map(Key::hall)
                    .distinct()
                    .toList()
                    .forEach(hall -> rows.remove(Key.of(last(hall).orElseThrow())));
        }
    }

    void start() {
        down = false;
    }

    boolean isPrepared(LocalDate day) {
        return days.contains(day);
    }

    void prepare(LocalDate day) {
        days.add(day);
    }

    void keep(Checkpoint checkpoint) {
        checkpoints.merge(
                checkpoint.hall(),
                checkpoint,
                (old, fresh) ->
                        old.position() < fresh.position() || !old.build().equals(fresh.build()) ? fresh : old);
    }

    Optional<Checkpoint> checkpoint(String hall) {
        return Optional.ofNullable(checkpoints.get(hall));
    }

    /** The whole line of a hall. */
    List<JournalRow> rows(String hall) {
        return List.copyOf(rows.subMap(first(hall), beyond(hall)).values());
    }

    Optional<JournalRow> last(String hall) {
        return Optional.ofNullable(rows.lowerEntry(beyond(hall)))
                .map(Map.Entry::getValue)
                .filter(row -> row.hall().equals(hall));
    }

    private static Key first(String hall) {
        return new Key(hall, LocalDate.MIN, 0);
    }

    private static Key beyond(String hall) {
        return new Key(hall, LocalDate.MAX, Long.MAX_VALUE);
    }
}
