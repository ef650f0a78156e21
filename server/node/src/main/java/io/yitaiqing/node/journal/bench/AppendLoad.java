package io.yitaiqing.node.journal.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Many halls that each append their next row as soon as the last one is durable; measures each append. */
final class AppendLoad {

    private final Journal journal;
    private final List<BenchHall> halls;
    private long[] latenciesNanos = new long[1 << 16];
    private int count;

    AppendLoad(Journal journal, List<BenchHall> halls) {
        this.journal = journal;
        this.halls = halls;
    }

    /** Appends without a pause until then; the number of rows stored. */
    Future<Long> run(long untilNanos) {
        count = 0;
        return Future.all(halls.stream().map(hall -> loop(hall, untilNanos)).toList())
                .map(done -> (long) count);
    }

    /**
     * Lets the halls append at a rate in turns; latencies count from the instant at which the row was due, also where
     * an earlier row of its hall is late.
     */
    Future<Void> runPaced(Vertx vertx, Duration duration, double rowsASecond) {
        count = 0;
        long start = System.nanoTime();
        double intervalNanos = Duration.ofSeconds(1).toNanos() / rowsASecond;
        long rows = Math.max(1, (long) (duration.toNanos() / intervalNanos));
        List<Future<Void>> tails = new ArrayList<>(Collections.nCopies(halls.size(), Future.succeededFuture()));
        Promise<Void> sent = Promise.promise();
        long[] next = {0};
        vertx.setPeriodic(1, timer -> {
            while (next[0] < rows && start + next[0] * intervalNanos <= System.nanoTime()) {
                long due = start + (long) (next[0] * intervalNanos);
                int hall = (int) (next[0]++ % halls.size());
                tails.set(hall, tails.get(hall).compose(before -> append(halls.get(hall), due)));
            }
            if (next[0] == rows) {
                vertx.cancelTimer(timer);
                sent.complete();
            }
        });
        return sent.future().compose(all -> Future.all(tails)).mapEmpty();
    }

    int halls() {
        return halls.size();
    }

    /** The rows stored in the last run. */
    long stored() {
        return count;
    }

    /** The latency of the last run below which this share of its appends lies. */
    double latencyMillis(double share) {
        Arrays.sort(latenciesNanos, 0, count);
        return count == 0 ? 0 : latenciesNanos[(int) Math.min(count - 1, Math.round(share * count))] / 1e6;
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
            record(System.nanoTime() - sinceNanos);
            return Future.succeededFuture();
        });
    }

    private void record(long nanos) {
        if (count == latenciesNanos.length) {
            latenciesNanos = Arrays.copyOf(latenciesNanos, 2 * count);
        }
        latenciesNanos[count++] = nanos;
    }
}
