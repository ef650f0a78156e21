package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/** A row on its way to the database, and who waits for its outcome. */
final class PendingAppend {

    private final JournalRow row;
    private final Runnable onSettled;
    private final Promise<AppendOutcome> promise = Promise.promise();

    /** {@code onSettled} runs before those who wait hear of the outcome, so that they may append again at once. */
    PendingAppend(JournalRow row, Runnable onSettled) {
        this.row = row;
        this.onSettled = onSettled;
    }

    JournalRow row() {
        return row;
    }

    Future<AppendOutcome> outcome() {
        return promise.future();
    }

    void settle(AppendOutcome outcome) {
        onSettled.run();
        promise.complete(outcome);
    }

    void fail(Throwable reason) {
        onSettled.run();
        promise.fail(reason);
    }
}
