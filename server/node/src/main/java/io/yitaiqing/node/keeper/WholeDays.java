package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A hall's rows from the last business day but one, so that its idempotency keys are remembered, or from further back
 * until a day that opened is found.
 */
final class WholeDays {

    private final Journal journal;

    WholeDays(Journal journal) {
        this.journal = journal;
    }

    Future<List<JournalRow>> rows(String hall) {
        return journal.days(hall)
                .compose(days -> days.isEmpty()
                        ? Future.succeededFuture(List.of())
                        : rowsFrom(hall, days, Math.max(0, days.size() - 2)));
    }

    private Future<List<JournalRow>> rowsFrom(String hall, List<LocalDate> days, int first) {
        return journal.rows(hall, days.get(first), days.getLast())
                .compose(rows -> first == 0 || opensDay(rows, days.get(first))
                        ? Future.succeededFuture(rows)
                        : rowsFrom(hall, days, first - 1));
    }

    private static boolean opensDay(List<JournalRow> rows, LocalDate day) {
        return rows.stream().anyMatch(row -> row.day().equals(day) && row.body().contains(Journal.DAY_OPENED));
    }

    /** The memory that these rows tell of; none for a hall without a past. */
    static HallMemory replay(HallPlan plan, List<JournalRow> rows, Optional<HallListener> auditor) {
        HallMemory memory = new HallMemory(plan, auditor);
        if (rows.isEmpty()) {
            return memory;
        }
        JournalRow first = rows.getFirst();
        expectChain(
                first.after() == 0
                        ? HashChain.verify(rows, HashChain.GENESIS, 0)
                        : HashChain.verify(rows.subList(1, rows.size()), first.hash(), first.position()));
        if (first.after() > 0) {
            memory.startAt(first);
        }
        rows.forEach(memory::replay);
        return memory;
    }

    static void expectChain(Optional<String> broken) {
        if (broken.isPresent()) {
            throw new IllegalStateException(broken.get());
        }
    }
}
