package io.yitaiqing.simulator.served;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.simulator.record.RecordedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a recorded day that is over from the journal, page by page. */
final class JournalDay {

    private static final int ROWS_A_PAGE = 500;
    private static final int ROWS_MOST = 100_000;

    private final Journal journal;
    private final String hall;
    private final LocalDate day;
    private final List<JournalRow> rows = new ArrayList<>();

    private JournalDay(Journal journal, String hall, LocalDate day) {
        this.journal = journal;
        this.hall = hall;
        this.day = day;
    }

    /** The rows of one of these days; a day that goes on or never opened fails with a refusal. */
    static Future<RecordedDay> read(
            Journal journal, WorkerExecutor worker, String hall, LocalDate day, List<LocalDate> days) {
        return new JournalDay(journal, hall, day)
                .from(0)
                .compose(rows -> worker.executeBlocking(() -> over(hall, day, rows, days), false));
    }

    private Future<List<JournalRow>> from(long position) {
        return journal.page(hall, day, position, ROWS_A_PAGE).compose(page -> {
            rows.addAll(page);
            if (rows.size() > ROWS_MOST) {
                return Future.failedFuture(Refusals.VALUE_IS_WRONG.because("Expected a day of at most " + ROWS_MOST
                        + " rows, but " + day + " of hall " + hall + " has more; hall replay takes longer ones."));
            }
            return page.size() < ROWS_A_PAGE
                    ? Future.succeededFuture(List.copyOf(rows))
                    : from(page.getLast().position());
        });
    }

    private static RecordedDay over(String hall, LocalDate day, List<JournalRow> rows, List<LocalDate> days) {
        boolean opened = false;
        boolean closed = days.getLast().isAfter(day);
        for (JournalRow row : rows) {
            for (TurnBody.Stored entry : TurnBody.read(row.body())) {
                for (HallEvent event : entry.events()) {
                    opened |= event instanceof HallEvent.DayOpened;
                    closed |= event instanceof HallEvent.DayClosed;
                }
            }
        }
        if (!opened) {
            throw Refusals.unknownDay(hall, day);
        }
        if (!closed) {
            throw Refusals.DAY_GOES_ON.because(
                    "Expected a day that is over, but hall " + hall + " is still open on " + day + ".");
        }
        return new RecordedDay(hall, day, rows);
    }
}
