package io.yitaiqing.node.journal.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Many halls that each append their next row as soon as the last one is durable; measures each append. */
final class AppendLoad {

    private final Journal journal;
    private final List<BenchHall> halls;
    private final Latencies latencies = new Latencies();

    AppendLoad(Journal journal, List<BenchHall> halls) {
        this.journal = journal;
        this.halls = halls;
    }

    /** Appends without a pause until then; the number of rows stored. */
    Future<Long> run(long untilNanos) {
        latencies.clear();
        return Future.all(halls.stream().map(hall -> loop(hall, untilNanos)).toList())
                .map(done -> (long) latencies.count());
    }

    /**
     * Lets the halls append at a rate in turns; the number of rows stored. Latencies count from the instant at which
     * the row was due, also where an earlier row of its hall is late; those of earlier runs are kept.
     */
    Future<Long> runPaced(Vertx vertx, Duration duration, double rowsASecond) {
        int before = latencies.count();
        List<Future<Void>> tails = new ArrayList<>(Collections.nCopies(halls.size(), Future.succeededFuture()));
        return Paced.run(vertx, duration, rowsASecond, (number, due) -> {
                    int hall = (int) (number % halls.size());
                    tails.set(hall, tails.get(hall).compose(last -> append(halls.get(hall), due)));
                })
                .compose(sent -> Future.all(tails))
                .map(done -> (long) latencies.count() - before);
    }

    int halls() {
        return halls.size();
    }

    /** The rows stored since it was cleared, and how long each took. */
    Latencies latencies() {
        return latencies;
    }

    private Future<Void> loop(BenchHall hall, long untilNanos) {
        Promise<Void> ended = Promise.promise();
        next(hall, untilNanos, ended);
        return ended.future();
    }

    private void next(BenchHall hall, long untilNanos, Promise<Void> ended) {
        long sent = System.nanoTime();
        if (sent >= untilNanos) {
            ended.complete();
            return;
        }
        append(hall, sent).onSuccess(stored -> next(hall, untilNanos, ended)).onFailure(ended::fail);
    }

    private Future<Void> append(BenchHall hall, long sinceNanos) {
        return journal.append(hall.next()).compose(outcome -> {
            if (outcome != AppendOutcome.DURABLE) {
                return Future.failedFuture(new IllegalStateException("Another writer appends to the bench's halls."));
            }
            latencies.record(System.nanoTime() - sinceNanos);
            return Future.succeededFuture();
        });
    }
}
