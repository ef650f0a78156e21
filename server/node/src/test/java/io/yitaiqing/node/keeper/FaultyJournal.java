package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.JournalUnavailableException;
import io.yitaiqing.node.journal.OutcomeUnknownException;
import io.yitaiqing.node.journal.RowRefusedException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One node's way to the {@link FaultyStore}: with delays, with faults on order, and with a hand that holds it up. */
final class FaultyJournal implements Journal {

    /** What becomes of an append. */
    enum Fault {
        NONE,
        /** The database refuses it; nothing is stored. */
        UNAVAILABLE,
        /** The database will never take such a row. */
        REFUSED,
        /** The answer is lost, the row is stored. */
        UNKNOWN_BUT_WRITTEN,
        /** The answer is lost, and so is the row. */
        UNKNOWN_NOT_WRITTEN,
        /** The answer is lost; the row is stored a while later. */
        GHOST_COMMITS,
        /** The answer is lost; the row blocks its place a while and then vanishes. */
        GHOST_VANISHES
    }

    static final long GHOST_MILLIS = 200;

    /** Every day that was read, as asked for. */
    final List<LocalDate> firstDaysRead = new ArrayList<>();
    /** Every row that was sent, whatever became of it. */
    final List<JournalRow> sent = new ArrayList<>();

    private final FaultyStore store;
    private final Later later;
    private final InstantSource clock;
    private final Deque<Fault> script = new ArrayDeque<>();
    private final Set<String> underWay = new HashSet<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;
    private boolean reachable = true;

    /** What happens to appends beyond the script, and how long everything takes. */
    Supplier<Fault> chance = () -> Fault.NONE;

    LongSupplier latencyMillis = () -> 0;

    FaultyJournal(FaultyStore store, Later later, InstantSource clock) {
        this.store = store;
        this.later = later;
        this.clock = clock;
    }

    /** The next appends meet these faults, one each. */
    void fail(Fault... next) {
        script.addAll(List.of(next));
    }

    /** Lets appends go out and not arrive until {@link #release()}. */
    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
        while (!held.isEmpty()) {
            held.removeFirst().run();
        }
    }

    /** Cuts the node off from the database, or lets it back. */
    void reachable(boolean is) {
        reachable = is;
    }

    @Override
    public Future<AppendOutcome> append(JournalRow row) {
        if (!underWay.add(row.hall())) {
            return Future.failedFuture(new IllegalStateException("Two appends of hall " + row.hall() + " at once."));
        }
        sent.add(row);
        Promise<AppendOutcome> promise = Promise.promise();
        Fault fault = script.isEmpty() ? chance.get() : script.removeFirst();
        Runnable arrive = () -> arrive(row, fault, promise);
        later.later(latencyMillis.getAsLong(), () -> {
            if (holding) {
                held.add(arrive);
            } else {
                arrive.run();
            }
        });
        return promise.future();
    }

    private void arrive(JournalRow row, Fault fault, Promise<AppendOutcome> promise) {
        if (!reachable || !store.isPrepared(row.day())) {
            end(row, () -> promise.fail(new JournalUnavailableException("the database does not answer")));
            return;
        }
        OutcomeUnknownException lost = new OutcomeUnknownException("the connection was lost", null);
        switch (fault) {
            case NONE -> store.insert(row, outcome -> end(row, () -> promise.complete(outcome)));
            case UNAVAILABLE -> end(row, () -> promise.fail(new JournalUnavailableException("the database is down")));
            case REFUSED -> end(row, () -> promise.fail(new RowRefusedException("the body is not JSON", null)));
            case UNKNOWN_BUT_WRITTEN -> store.insert(row, outcome -> end(row, () -> promise.fail(lost)));
            case UNKNOWN_NOT_WRITTEN -> end(row, () -> promise.fail(lost));
            case GHOST_COMMITS, GHOST_VANISHES -> {
                store.haunt(row, fault == Fault.GHOST_COMMITS, GHOST_MILLIS, later);
                end(row, () -> promise.fail(lost));
            }
        }
    }

    private void end(JournalRow row, Runnable tell) {
        underWay.remove(row.hall());
        tell.run();
    }

    private <T> Future<T> read(Supplier<T> reading) {
        Promise<T> promise = Promise.promise();
        later.later(latencyMillis.getAsLong(), () -> {
            if (reachable) {
                promise.complete(reading.get());
            } else {
                promise.fail(new JournalUnavailableException("the database does not answer"));
            }
        });
        return promise.future();
    }

    @Override
    public Future<List<JournalRow>> rows(String hall, LocalDate firstDay, LocalDate lastDay) {
        firstDaysRead.add(firstDay);
        return read(() -> store.rows(hall).stream()
                .filter(row -> !row.day().isBefore(firstDay) && !row.day().isAfter(lastDay))
                .toList());
    }

    @Override
    public Future<Optional<JournalHead>> head(String hall) {
        return read(() -> store.last(hall).map(JournalRow::head));
    }

    @Override
    public Future<Map<String, JournalHead>> heads(Collection<String> halls) {
        return read(() -> {
            Map<String, JournalHead> heads = new HashMap<>();
            halls.forEach(hall -> store.last(hall).ifPresent(row -> heads.put(hall, row.head())));
            return heads;
        });
    }

    @Override
    public Future<List<LocalDate>> days(String hall) {
        return read(
                () -> store.rows(hall).stream().map(JournalRow::day).distinct().toList());
    }

    @Override
    public Future<Void> prepareDay(LocalDate day) {
        return read(() -> {
            store.prepare(day);
            return null;
        });
    }

    @Override
    public Future<Instant> now() {
        return read(clock::instant);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
