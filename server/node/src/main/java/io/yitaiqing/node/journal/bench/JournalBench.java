package io.yitaiqing.node.journal.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.JournalLimits;
import io.yitaiqing.node.journal.PostgresJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * How many turns of many halls the journal makes durable, against bare inserts of the same rows.
 *
 * <p>The two take turns in short rounds of one run, so that both meet the same weather on the machine. Meant for a
 * database of its own: the rows stay in its journal.
 */
public final class JournalBench {

    private static final int ROUNDS = 9;
    private static final int WARM_UP_ROUNDS = 1;
    private static final int PACES = 2;
    private static final int PACED_ROUNDS = 4;

    private final Vertx vertx;
    private final PostgresJournal journal;
    private final AppendLoad load;
    private final BareInserts yardstick;
    private final Duration round;
    private final List<Double> journalRates = new ArrayList<>();
    private final List<Double> yardstickRates = new ArrayList<>();
    private final List<Double> medians = new ArrayList<>();
    private final List<Double> tails = new ArrayList<>();
    private final List<Figure> pacedFigures = new ArrayList<>();
    private long stored;

    private JournalBench(Vertx vertx, PostgresJournal journal, AppendLoad load, BareInserts yardstick, Duration round) {
        this.vertx = vertx;
        this.journal = journal;
        this.load = load;
        this.yardstick = yardstick;
        this.round = round;
    }

    /** Measures for about this long on a database that is up and migrated. */
    public static Future<List<Figure>> run(Vertx vertx, DatabaseAddress address, int halls, Duration duration) {
        Context context = vertx.getOrCreateContext();
        Promise<List<Figure>> figures = Promise.promise();
        context.runOnContext(start -> open(vertx, address, halls, duration)
                .compose(bench -> bench.measure().eventually(bench::close))
                .onComplete(figures));
        return figures.future();
    }

    private static Future<JournalBench> open(Vertx vertx, DatabaseAddress address, int halls, Duration duration) {
        JournalLimits limits = JournalLimits.DEFAULT;
        String run = UUID.randomUUID().toString().substring(0, 8);
        List<BenchHall> benchHalls = IntStream.range(0, halls)
                .mapToObj(i -> new BenchHall("bench-" + run + "-" + i, "bench"))
                .toList();
        Duration round =
                duration.dividedBy(2L * (ROUNDS + WARM_UP_ROUNDS) + 2L * PACES * (PACED_ROUNDS + WARM_UP_ROUNDS));
        return PostgresJournal.open(vertx, address)
                .compose(journal -> journal.prepareDay(BenchHall.DAY)
                        .compose(prepared -> BareInserts.open(
                                vertx,
                                address.connectOptions(),
                                run,
                                limits.writers(),
                                halls,
                                limits.rowsPerStatement()))
                        .map(yardstick ->
                                new JournalBench(vertx, journal, new AppendLoad(journal, benchHalls), yardstick, round))
                        .recover(failure -> journal.close().transform(closed -> Future.failedFuture(failure))));
    }

    private Future<List<Figure>> measure() {
        Future<Void> done = Future.succeededFuture();
        for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
            boolean counts = i >= WARM_UP_ROUNDS;
            done = done.compose(before -> bothOnce(counts));
        }
        return done.compose(end -> paced(load.halls(), "oneTurnPerHallAndSecond"))
                .compose(end -> paced(median(journalRates) / 2, "halfRate"))
                .map(end -> figures());
    }

    /** Warms up at the rate and then measures at it, the yardstick at the same. */
    private Future<Void> paced(double rowsASecond, String name) {
        Future<Void> done = bothPaced(rowsASecond).onSuccess(warm -> {
            load.latencies().clear();
            yardstick.latencies().clear();
        });
        for (int i = 0; i < PACED_ROUNDS; i++) {
            done = done.compose(before -> bothPaced(rowsASecond));
        }
        return done.onSuccess(end -> {
            pacedFigures.add(latency(0.50, "p50." + name));
            pacedFigures.add(latency(0.99, "p99." + name));
        });
    }

    private Figure latency(double share, String name) {
        return Figure.against(
                "journal.append.latency." + name,
                load.latencies().millis(share),
                "ms",
                yardstick.latencies().millis(share));
    }

    private Future<Void> bothPaced(double rowsASecond) {
        return yardstick
                .runPaced(vertx, round, rowsASecond)
                .compose(bare -> load.runPaced(vertx, round, rowsASecond))
                .onSuccess(rows -> stored += rows)
                .mapEmpty();
    }

    private Future<Void> bothOnce(boolean counts) {
        return rate(yardstick::run)
                .compose(bare -> rate(this::append).map(ours -> {
                    if (counts) {
                        yardstickRates.add(bare);
                        journalRates.add(ours);
                        medians.add(load.latencies().millis(0.50));
                        tails.add(load.latencies().millis(0.99));
                    }
                    return null;
                }));
    }

    private Future<Double> rate(LongFunction<Future<Long>> work) {
        long start = System.nanoTime();
        return work.apply(start + round.toNanos()).map(rows -> rows * 1e9 / (System.nanoTime() - start));
    }

    private Future<Long> append(long untilNanos) {
        return load.run(untilNanos).onSuccess(rows -> stored += rows);
    }

    private List<Figure> figures() {
        List<Figure> all = new ArrayList<>(List.of(
                Figure.against("journal.append.rate", median(journalRates), "rows/s", median(yardstickRates)),
                Figure.of("journal.append.latency.p50.saturated", median(medians), "ms"),
                Figure.of("journal.append.latency.p99.saturated", median(tails), "ms")));
        all.addAll(pacedFigures);
        all.add(Figure.of("journal.append.rows", stored, "rows"));
        return all;
    }

    private Future<Void> close() {
        return yardstick.close().transform(closed -> journal.close());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
