package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.yitaiqing.node.journal.Journal;
import java.time.LocalDate;

/** Refuses to tell of days whose rows are in files: no rows would look like a day on which nothing happened. */
final class RetiredDays {

    private final Journal journal;

    RetiredDays(Journal journal) {
        this.journal = journal;
    }

    /** Succeeds where the journal can tell of a day, rows or none. */
    Future<Void> expectPresent(String hall, LocalDate day) {
        return journal.isRetired(day)
                .compose(retired -> retired ? Future.failedFuture(gone(hall, day)) : Future.succeededFuture());
    }

    private static ProblemException gone(String hall, LocalDate day) {
        return Problem.of(
                        EdgeCode.DAY_RETIRED,
                        "Expected a day that is in the journal, but " + day + " was retired: its rows are in " + day
                                + "/" + hall + ".ndjson.gz in the archive of the cluster.")
                .toException();
    }
}
