package io.yitaiqing.simulator.served;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a recorded day of a hall from the journal, page by page, from the event that opened it on. */
final class JournalTape {

    private static final int ROWS_A_PAGE = 500;

    private final Journal journal;
    private final WorkerExecutor worker;
    private final String hall;
    private final LocalDate day;
    private final Recorder recorder = new Recorder();
    private Optional<HallPlan> plan = Optional.empty();
    private long after;

    private JournalTape(Journal journal, WorkerExecutor worker, String hall, LocalDate day) {
        this.journal = journal;
        this.worker = worker;
        this.hall = hall;
        this.day = day;
    }

    /** The tape of a day; a day that did not open fails with a refusal. */
    static Future<Tape> read(Journal journal, WorkerExecutor worker, String hall, LocalDate day) {
        return new JournalTape(journal, worker, hall, day).from(0);
    }

    private Future<Tape> from(long position) {
        return journal.page(hall, day, position, ROWS_A_PAGE)
                .compose(rows -> worker.executeBlocking(() -> take(rows), false))
                .compose(rows -> rows.size() < ROWS_A_PAGE
                        ? worker.executeBlocking(this::tape, false)
                        : from(rows.getLast().position()));
    }

    private List<JournalRow> take(List<JournalRow> rows) {
        for (JournalRow row : rows) {
            long position = row.after();
            for (TurnBody.Stored entry : TurnBody.read(row.body())) {
                for (HallEvent event : entry.events()) {
                    take(event, row, position++);
                }
            }
        }
        return rows;
    }

    private void take(HallEvent event, JournalRow row, long position) {
        if (plan.isEmpty() && event instanceof HallEvent.DayOpened opened) {
            plan = Optional.of(opened.plan());
            after = position;
        }
        if (plan.isPresent()) {
            recorder.add(event, row.at());
        }
    }

    private Tape tape() {
        return Tape.of(plan.orElseThrow(() -> Refusals.unknownDay(hall, day)), after, day, recorder.events());
    }
}
