package io.yitaiqing.node.simulation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.Checkpoint;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalException;
import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.journal.JournalLimits;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.JournalUnavailableException;
import io.yitaiqing.node.journal.OutcomeUnknownException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One node's way to the {@link SimulatedDatabase}: what it sends may arrive late or never, and so may the answer; a
 * transaction of which it hears no more may commit later.
 */
final class SimulatedJournal implements Journal {

    private static final long ANSWER_MILLIS =
            JournalLimits.DEFAULT.answerTimeout().toMillis();

    private final SimulatedCluster cluster;
    private final SimulatedNode node;
    private final SimulatedDatabase database;
    private final Set<String> underWay = new HashSet<>();

    SimulatedJournal(SimulatedCluster cluster, SimulatedNode node) {
        this.cluster = cluster;
        this.node = node;
        this.database = cluster.database();
    }

    @Override
    public Future<AppendOutcome> append(JournalRow row) {
        if (!underWay.add(row.hall())) {
            return Future.failedFuture(new IllegalStateException("Two appends of hall " + row.hall() + " at once."));
        }
        Promise<AppendOutcome> promise = node.context().promise();
        promise.future().onComplete(done -> underWay.remove(row.hall()));
        if (cluster.mutation() == Mutation.ANSWERED_BEFORE_DURABLE) {
            node.loop().later(1, () -> promise.tryComplete(AppendOutcome.DURABLE));
        }
        JournalFault fault = cluster.faults().ofAppend();
        node.loop().later(ANSWER_MILLIS, () -> lost(row, promise));
        if (fault == JournalFault.UNAVAILABLE
                || database.isDown() && cluster.random().nextBoolean()) {
            node.loop().later(5, () -> promise.tryFail(new JournalUnavailableException("The database is down.")));
            return promise.future();
        }
        int life = database.life();
        long late = fault == JournalFault.LATE ? cluster.random().nextLong(2 * ANSWER_MILLIS) : 0;
        toDatabase(
                life,
                () -> promise.tryFail(unknown(row)),
                () -> cluster.time().later(late, () -> {
                    if (life == database.life()) {
                        arrive(row, fault, promise);
                    }
                }));
        return promise.future();
    }

    private void arrive(JournalRow row, JournalFault fault, Promise<AppendOutcome> promise) {
        if (!database.isPrepared(row.day())) {
            back(() -> promise.tryFail(
                    new JournalUnavailableException("The journal is not prepared for " + row.day() + ".")));
            return;
        }
        if (fault == JournalFault.LOST_BEFORE) {
            breaks(row, promise);
            return;
        }
        long open = cluster.faults().commitMillis();
        boolean commits = fault != JournalFault.GHOST_VANISHES;
        if (fault == JournalFault.GHOST_COMMITS || fault == JournalFault.GHOST_VANISHES) {
            open = cluster.random().nextLong(4_000);
            breaks(row, promise);
        }
        database.insert(
                row,
                open,
                commits,
                new SimulatedDatabase.Waiter(
                        outcome -> answer(row, fault, outcome, promise),
                        () -> back(() -> promise.tryFail(
                                new JournalUnavailableException("Another session holds the place of the row.")))));
    }

    private void answer(JournalRow row, JournalFault fault, AppendOutcome outcome, Promise<AppendOutcome> promise) {
        switch (fault) {
            case LOST_AFTER, GHOST_COMMITS, GHOST_VANISHES -> breaks(row, promise);
            case NEVER_ANSWERED -> cluster.trace(() -> node.id() + " will hear nothing of " + name(row));
            // As if the statement had been sent again: the row conflicts with itself.
            case TWICE -> back(() -> promise.tryComplete(AppendOutcome.FENCED));
            case NONE, LATE, UNAVAILABLE, LOST_BEFORE -> back(() -> promise.tryComplete(outcome));
        }
    }

    /** The node learns sooner or later that its connection broke. */
    private void breaks(JournalRow row, Promise<AppendOutcome> promise) {
        node.loop().later(cluster.random().nextInt(500), () -> lost(row, promise));
    }

    private void lost(JournalRow row, Promise<AppendOutcome> promise) {
        if (cluster.mutation() == Mutation.UNKNOWN_IS_TAKEN_FOR_STORED) {
            promise.tryComplete(AppendOutcome.DURABLE);
        }
        if (promise.tryFail(unknown(row))) {
            cluster.trace(() -> node.id() + " does not know what became of " + name(row));
        }
    }

    private static String name(JournalRow row) {
        return row.hall() + " " + row.after() + ".." + row.position();
    }

    private static JournalException unknown(JournalRow row) {
        return new OutcomeUnknownException("The connection was lost while " + name(row) + " was under way.", null);
    }

    /** Carries a statement over; {@code broken} is what the node is told when the connection of that life breaks. */
    private void toDatabase(int life, Runnable broken, Runnable work) {
        cluster.network().send(node.name(), SimulatedNetwork.DATABASE, () -> {
            if (!database.isDown() && life == database.life()) {
                work.run();
            } else {
                node.loop().later(cluster.random().nextInt(500), broken);
            }
        });
    }

    private void back(Runnable work) {
        cluster.network()
                .send(SimulatedNetwork.DATABASE, node.name(), () -> node.loop().later(0, work));
    }

    private <T> Future<T> read(Supplier<T> reading) {
        Promise<T> promise = node.context().promise();
        Runnable unavailable = () -> promise.tryFail(new JournalUnavailableException("The database does not answer."));
        node.loop().later(ANSWER_MILLIS, unavailable);
        if (cluster.faults().losesRead()) {
            return promise.future();
        }
        toDatabase(database.life(), unavailable, () -> {
            T read = reading.get();
            back(() -> promise.tryComplete(read));
        });
        return promise.future();
    }

    @Override
    public Future<List<JournalRow>> rows(String hall, LocalDate firstDay, LocalDate lastDay) {
        return read(() -> database.rows(hall).stream()
                .filter(row -> !row.day().isBefore(firstDay) && !row.day().isAfter(lastDay))
                .toList());
    }

    @Override
    public Future<Optional<JournalHead>> head(String hall) {
        return heads(List.of(hall)).map(heads -> Optional.ofNullable(heads.get(hall)));
    }

    @Override
    public Future<Map<String, JournalHead>> heads(Collection<String> halls) {
        return read(() -> {
            Map<String, JournalHead> heads = new HashMap<>();
            if (cluster.mutation() != Mutation.HEADS_ARE_NOT_COMPARED) {
                halls.forEach(hall -> database.last(hall).ifPresent(row -> heads.put(hall, row.head())));
            }
            return heads;
        });
    }

    @Override
    public Future<List<LocalDate>> days(String hall) {
        return read(() ->
                database.rows(hall).stream().map(JournalRow::day).distinct().toList());
    }

    @Override
    public Future<Void> prepareDay(LocalDate day) {
        return read(() -> {
            database.prepare(day);
            return null;
        });
    }

    @Override
    public Future<Instant> now() {
        return read(() -> cluster.time().now());
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        toDatabase(database.life(), () -> {}, () -> database.keep(checkpoint));
    }

    @Override
    public Future<Map<String, Checkpoint>> checkpoints(Collection<String> halls, String build) {
        return read(() -> {
            Map<String, Checkpoint> found = new HashMap<>();
            halls.forEach(hall -> database.checkpoint(hall)
                    .filter(checkpoint -> checkpoint.build().equals(build))
                    .ifPresent(checkpoint -> found.put(hall, checkpoint)));
            return found;
        });
    }

    @Override
    public Future<Map<String, List<JournalRow>>> rowsSince(Collection<Checkpoint> checkpoints) {
        return read(() -> {
            Map<String, List<JournalRow>> since = new HashMap<>();
            for (Checkpoint checkpoint : checkpoints) {
                List<JournalRow> rows = database.rows(checkpoint.hall()).stream()
                        .filter(row ->
                                row.after() >= checkpoint.after() && !row.day().isBefore(checkpoint.day()))
                        .toList();
                if (!rows.isEmpty()) {
                    since.put(checkpoint.hall(), rows);
                }
            }
            return since;
        });
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
