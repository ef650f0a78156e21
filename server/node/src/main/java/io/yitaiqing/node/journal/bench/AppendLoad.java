package io.yitaiqing.node.journal.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.Journal;
import java.util.Arrays;
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
        journal.append(hall.next()).onComplete(appended -> {
            if (appended.failed()) {
                ended.fail(appended.cause());
            } else if (appended.result() != AppendOutcome.DURABLE) {
                ended.fail(new IllegalStateException("Another writer appends to the bench's halls."));
            } else {
                record(System.nanoTime() - sent);
                next(hall, untilNanos, ended);
            }
        });
    }

    private void record(long nanos) {
        if (count == latenciesNanos.length) {
            latenciesNanos = Arrays.copyOf(latenciesNanos, 2 * count);
        }
        latenciesNanos[count++] = nanos;
    }
}
