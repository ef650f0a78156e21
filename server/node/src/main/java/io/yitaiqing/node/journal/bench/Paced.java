package io.yitaiqing.node.journal.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;

/** A steady pace at which rows become due, looked at every millisecond. */
final class Paced {

    /** What is to be done with the rows that are due. */
    interface Due {
        void row(long number, long dueNanos);
    }

    private Paced() {}

    /** Completes when the last row of the time was handed over. */
    static Future<Void> run(Vertx vertx, Duration duration, double rowsASecond, Due due) {
        long start = System.nanoTime();
        double intervalNanos = Duration.ofSeconds(1).toNanos() / rowsASecond;
        long rows = Math.max(1, (long) (duration.toNanos() / intervalNanos));
        Promise<Void> sent = Promise.promise();
        long[] next = {0};
        vertx.setPeriodic(1, timer -> {
            while (next[0] < rows && start + next[0] * intervalNanos <= System.nanoTime()) {
                due.row(next[0], start + (long) (next[0] * intervalNanos));
                next[0]++;
            }
            if (next[0] == rows) {
                vertx.cancelTimer(timer);
                sent.complete();
            }
        });
        return sent.future();
    }
}
