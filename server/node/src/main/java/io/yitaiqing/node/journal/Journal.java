package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The durable lines of all halls, and the only lock of the cluster: of two rows with the same hall, day and
 * {@code after} exactly one is ever stored.
 *
 * <p>Failed futures carry a {@link JournalException}. What it means for a row being appended is said by its type.
 */
public interface Journal {

    /** The chapter in which every hall's first row lies; it exists in every journal. */
    LocalDate GENESIS_DAY = LocalDate.EPOCH;

    /** Stands in the body of a row in which a day opens. */
    String DAY_OPENED = "\"type\":\"day-opened\"";

    /**
     * Stores a row, or reports that another row stands in its place.
     *
     * <p>The caller has at most one append in flight per hall. A second one is a bug and fails with
     * {@link IllegalStateException}; nothing of it is sent.
     *
     * <ul>
     *   <li>{@link AppendOutcome#DURABLE}: the row is on disk.
     *   <li>{@link AppendOutcome#FENCED}: another row has the same hall, day and {@code after}; drop the memory and
     *       reload.
     *   <li>{@link JournalUnavailableException}: surely not stored; the same row may be appended again later.
     *   <li>{@link RowRefusedException}: surely not stored, and it never will be; a bug of who made the row.
     *   <li>{@link OutcomeUnknownException}: it may be stored, or be stored later by a ghost. Append a fence row at the
     *       same {@code after} (it waits for the ghost), then reload; never only read.
     * </ul>
     */
    Future<AppendOutcome> append(JournalRow row);

    /** The hall's rows from {@code firstDay} to {@code lastDay}, both included, in the order of the line. */
    Future<List<JournalRow>> rows(String hall, LocalDate firstDay, LocalDate lastDay);

    /** The first rows of a day from a position on, at most so many: a long day is read in pages. */
    default Future<List<JournalRow>> page(String hall, LocalDate day, long from, int most) {
        return rows(hall, day, day)
                .map(rows -> rows.stream()
                        .filter(row -> row.after() >= from)
                        .limit(most)
                        .toList());
    }

    /** The first row of a day whose body holds some text as it is stored; empty where none does. */
    default Future<Optional<JournalRow>> firstRow(String hall, LocalDate day, String text) {
        return rows(hall, day, day)
                .map(rows ->
                        rows.stream().filter(row -> row.body().contains(text)).findFirst());
    }

    /** Where the hall's line ends; empty for a hall without rows. */
    Future<Optional<JournalHead>> head(String hall);

    /** Where the lines of the given halls end; halls without rows are not in the map. */
    Future<Map<String, JournalHead>> heads(Collection<String> halls);

    /** The days in which the hall has rows, ascending, {@link #GENESIS_DAY} included. */
    Future<List<LocalDate>> days(String hall);

    /** Whether the rows of a day have left the journal for files, so that it has none of any hall. */
    default Future<Boolean> isRetired(LocalDate day) {
        return Future.succeededFuture(false);
    }

    /**
     * Makes room for a day's rows. A row of a day without room fails with {@link JournalUnavailableException}. Safe
     * when several nodes do it at once; appends go on meanwhile.
     */
    Future<Void> prepareDay(LocalDate day);

    /** The database's clock, to the millisecond. */
    Future<Instant> now();

    /** Keeps a hall's memory for who loads the hall next, if it can; says nothing where it cannot. */
    default void keep(Checkpoint checkpoint) {}

    /** The checkpoints of the given halls that a build can read; halls without one are not in the map. */
    default Future<Map<String, Checkpoint>> checkpoints(Collection<String> halls, String build) {
        return Future.succeededFuture(Map.of());
    }

    /** The rows from each checkpoint's own row on, by hall and in the order of the line. */
    default Future<Map<String, List<JournalRow>>> rowsSince(Collection<Checkpoint> checkpoints) {
        return Future.succeededFuture(Map.of());
    }

    /** Lets appends in flight end, refuses new ones, and closes the connections. */
    Future<Void> close();
}
