package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.Checkpoint;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads halls' memories from the journal, many halls with one statement, and replays their rows aside from the event
 * loop: behind a checkpoint where this build can read one, else from a business day's opening (see {@link WholeDays}).
 *
 * <p>Those asked for in a hurry come first. Its own state lives on the event loop; a memory is made by one worker and
 * then handed over.
 */
final class HallLoader {

    static final int HALLS_AT_ONCE = 32;
    private static final int GROUPS_AT_ONCE = 3;
    private static final int WHOLE_DAYS_AT_ONCE = 3;

    private record Wanted(HallPlan plan, Promise<HallMemory> memory) {}

    private final Vertx vertx;
    private final Journal journal;
    private final Supplier<Optional<HallListener>> auditors;
    private final WholeDays wholeDays;
    private final Checkpoints checkpoints;
    private final Deque<Wanted> waiting = new ArrayDeque<>();
    private final Deque<Wanted> waitingForWholeDays = new ArrayDeque<>();
    private int groups;
    private int days;

    HallLoader(Vertx vertx, Journal journal, Supplier<Optional<HallListener>> auditors) {
        this.vertx = vertx;
        this.journal = journal;
        this.auditors = auditors;
        this.wholeDays = new WholeDays(journal);
        this.checkpoints = new Checkpoints(journal::keep);
    }

    /** The memory of a hall as its journal has it; it belongs to the caller alone. */
    Future<HallMemory> load(HallPlan plan) {
        Wanted wanted = new Wanted(plan, Promise.promise());
        (auditors.get().isPresent() ? waitingForWholeDays : waiting).add(wanted);
        work();
        return wanted.memory().future();
    }

    /** Loads a hall next, if it still waits for its turn: somebody asked for it. */
    void hurry(String hall) {
        hurry(hall, waiting);
        hurry(hall, waitingForWholeDays);
    }

    private static void hurry(String hall, Deque<Wanted> waiting) {
        Iterator<Wanted> all = waiting.iterator();
        while (all.hasNext()) {
            Wanted wanted = all.next();
            if (wanted.plan().id().equals(hall)) {
                all.remove();
                waiting.addFirst(wanted);
                return;
            }
        }
    }

    /** Makes a checkpoint behind a row that has become durable, if it is time for one. */
    void durable(JournalRow row, HallMemory memory, Instant realNow) {
        checkpoints.after(row, memory, realNow);
    }

    private void work() {
        while (groups < GROUPS_AT_ONCE && !waiting.isEmpty()) {
            groups++;
            loadTogether(next()).onComplete(done -> {
                groups--;
                work();
            });
        }
        while (days < WHOLE_DAYS_AT_ONCE && !waitingForWholeDays.isEmpty()) {
            days++;
            loadWhole(waitingForWholeDays.remove()).onComplete(done -> {
                days--;
                work();
            });
        }
    }

    private List<Wanted> next() {
        List<Wanted> next = new ArrayList<>();
        while (next.size() < HALLS_AT_ONCE && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        return next;
    }

    private Future<Void> loadTogether(List<Wanted> group) {
        List<String> halls = group.stream().map(wanted -> wanted.plan().id()).toList();
        return vertx.executeBlocking(Build::name, false)
                .compose(build -> journal.checkpoints(halls, build))
                .compose(found -> found.isEmpty() ? Future.succeededFuture(Map.of()) : restored(found.values()))
                .transform(done -> {
                    if (done.failed()) {
                        group.forEach(wanted -> wanted.memory().fail(done.cause()));
                    } else {
                        // One by one, for each hall begins its turns at once and other work must come between.
                        group.forEach(wanted -> vertx.runOnContext(now -> handOver(wanted, done.result())));
                    }
                    return Future.succeededFuture();
                });
    }

    private void handOver(Wanted wanted, Map<String, HallMemory> restored) {
        HallMemory memory = restored.get(wanted.plan().id());
        if (memory == null) {
            waitingForWholeDays.add(wanted);
            work();
        } else {
            wanted.memory().complete(memory);
        }
    }

    private Future<Map<String, HallMemory>> restored(Collection<Checkpoint> found) {
        return journal.rowsSince(found)
                .compose(rows -> vertx.executeBlocking(() -> checkpoints.restore(found, rows), false));
    }

    private Future<Void> loadWhole(Wanted wanted) {
        HallPlan plan = wanted.plan();
        return wholeDays
                .rows(plan.id())
                .compose(rows -> vertx.executeBlocking(() -> replayed(plan, rows), false))
                .onComplete(wanted.memory())
                .transform(done -> Future.succeededFuture());
    }

    private HallMemory replayed(HallPlan plan, List<JournalRow> rows) {
        HallMemory memory = WholeDays.replay(plan, rows, auditors.get());
        if (!rows.isEmpty()) {
            checkpoints.after(rows.getLast(), memory, Instant.EPOCH);
        }
        return memory;
    }
}
