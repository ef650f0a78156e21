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
import java.util.function.Supplier;

/**
 * Reads a hall's memory from the journal: from the last business day but one, so that its idempotency keys are
 * remembered, or from further back until a day that opened is found.
 */
final class HallLoader {

    /** Stands in the body of a row in which a day opens. */
    static final String DAY_OPENED = "\"type\":\"day-opened\"";

    private final Journal journal;
    private final Supplier<Optional<HallListener>> auditors;

    HallLoader(Journal journal, Supplier<Optional<HallListener>> auditors) {
        this.journal = journal;
        this.auditors = auditors;
    }

    Future<HallMemory> load(HallPlan plan) {
        return journal.days(plan.id()).compose(days -> {
            if (days.isEmpty()) {
                return Future.succeededFuture(new HallMemory(plan, auditors.get()));
            }
            return rowsFrom(plan.id(), days, Math.max(0, days.size() - 2)).map(rows -> replay(plan, rows));
        });
    }

    private Future<List<JournalRow>> rowsFrom(String hall, List<LocalDate> days, int first) {
        return journal.rows(hall, days.get(first), days.getLast())
                .compose(rows -> first == 0 || opensDay(rows, days.get(first))
                        ? Future.succeededFuture(rows)
                        : rowsFrom(hall, days, first - 1));
    }

    private static boolean opensDay(List<JournalRow> rows, LocalDate day) {
        return rows.stream().anyMatch(row -> row.day().equals(day) && row.body().contains(DAY_OPENED));
    }

    private HallMemory replay(HallPlan plan, List<JournalRow> rows) {
        JournalRow first = rows.getFirst();
        Optional<String> broken = first.after() == 0
                ? HashChain.verify(rows, HashChain.GENESIS, 0)
                : HashChain.verify(rows.subList(1, rows.size()), first.hash(), first.position());
        if (broken.isPresent()) {
            throw new IllegalStateException(broken.get());
        }
        HallMemory memory = new HallMemory(plan, auditors.get());
        if (first.after() > 0) {
            memory.startAt(first);
        }
        rows.forEach(memory::replay);
        return memory;
    }
}
