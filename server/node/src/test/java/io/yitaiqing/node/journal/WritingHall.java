package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A hall that appends row after row by the journal's rules, whatever becomes of the database; lives on one loop. */
final class WritingHall {

    private static final long PAUSE_MILLIS = 20;
    private static final LocalDate LAST_DAY = Line.DAY.plusDays(1);

    private final Vertx vertx;
    private final PostgresJournal journal;
    private final List<UUID> acknowledged = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Line line = Line.ofNewHall("n1");
    private boolean ending;

    WritingHall(Vertx vertx, PostgresJournal journal) {
        this.vertx = vertx;
        this.journal = journal;
    }

    /** Appends until it is told to end, and then until its last row has an outcome. */
    Future<Void> live() {
        JournalRow row = line.next(2);
        return journal.append(row)
                .transform(done -> {
                    if (done.failed()) {
                        complaints.add(done.cause().getMessage());
                        return pause().compose(paused ->
                                done.cause() instanceof OutcomeUnknownException ? fence() : Future.succeededFuture());
                    }
                    if (done.result() == AppendOutcome.FENCED) {
                        return Future.failedFuture(new AssertionError("Nobody else writes " + line.hall() + "."));
                    }
                    acknowledged.add(row.turn());
                    line.follow(row);
                    return Future.succeededFuture();
                })
                .compose(done -> ending ? Future.succeededFuture() : live());
    }

    /** Rule 3: a row at the same place waits for the ghost and wins or conflicts; then the line is read again. */
    private Future<Void> fence() {
        return journal.append(line.next(1)).transform(done -> {
            if (done.failed()) {
                return pause().compose(paused -> fence());
            }
            return read();
        });
    }

    private Future<Void> read() {
        return journal.rows(line.hall(), Journal.GENESIS_DAY, LAST_DAY).transform(rows -> {
            if (rows.failed()) {
                return pause().compose(paused -> read());
            }
            JournalRow last = rows.result().getLast();
            line = new Line(line.hall(), "n1", last.day(), last.position(), last.hash());
            return Future.succeededFuture();
        });
    }

    private Future<Void> pause() {
        return vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS).mapEmpty();
    }

    void end() {
        ending = true;
    }

    String hall() {
        return line.hall();
    }

    List<UUID> acknowledged() {
        return acknowledged;
    }

    List<String> complaints() {
        return complaints;
    }
}
