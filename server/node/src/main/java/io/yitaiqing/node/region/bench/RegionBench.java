package io.yitaiqing.node.region.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How old the rows of one large region are when they reach a reader, while every hall changes twice a second.
 *
 * <p>Two nodes keep half of the halls each and show all of them, on an event loop each and with a bus within one
 * process between them; the reader follows at one of them, over a real socket, at a page's rate. The halls change at
 * the place where a turn that became durable tells of itself: the turn and its journal row are not part of it.
 */
public final class RegionBench {

    private static final int COUNTIES = 30;
    private static final int CATCH_UP_TICKS = 250;
    private static final double PAGE_HZ = 2;
    private static final Set<String> NODES = Set.of("n1", "n2");

    private final Vertx vertx;
    private final ChangingHalls halls;
    private final List<BenchNode> nodes;
    private final RowReader reader;
    private final HallChanges changes;

    private RegionBench(Vertx vertx, int count) {
        this.vertx = vertx;
        this.halls = new ChangingHalls(count, COUNTIES);
        this.nodes = NODES.stream()
                .sorted()
                .map(name -> new BenchNode(vertx, name, halls))
                .toList();
        this.reader = new RowReader(halls);
        this.changes = new HallChanges(vertx, halls, nodes);
    }

    /** Measures for this long, after a fifth of it to warm up. */
    public static Future<RegionAges> run(Vertx vertx, int halls, Duration time) {
        Promise<RegionAges> ages = Promise.promise();
        // Halls and reader have a loop that is none of the nodes'.
        vertx.getOrCreateContext()
                .runOnContext(
                        begun -> new RegionBench(vertx, halls).measure(time).onComplete(ages));
        return ages.future();
    }

    private Future<RegionAges> measure(Duration time) {
        return nodes.get(0)
                .start(NODES)
                .compose(started -> nodes.get(1).start(NODES))
                .compose(started -> {
                    changes.start();
                    return wait(Duration.ofSeconds(2));
                })
                .compose(heard -> reader.follow(vertx, nodes.get(0).port(), "all", PAGE_HZ))
                .compose(following -> wait(time.dividedBy(5)))
                .compose(warm -> counted(time))
                .compose(ages -> {
                    changes.stop();
                    return caughtUp(CATCH_UP_TICKS).map(ages::withLost);
                });
    }

    /** How many changes the reader still has not been told of when it had time enough. */
    private Future<Long> caughtUp(int ticks) {
        long lost = halls.changes() - reader.told();
        return lost == 0 || ticks == 0
                ? Future.succeededFuture(lost)
                : wait(Duration.ofMillis(HallChanges.TICK_MILLIS)).compose(waited -> caughtUp(ticks - 1));
    }

    private Future<RegionAges> counted(Duration time) {
        reader.measure();
        List<Long> before = nodes.stream().map(BenchNode::cpuNanos).toList();
        long start = System.nanoTime();
        return wait(time).map(done -> {
            double seconds = (System.nanoTime() - start) / 1e9;
            return new RegionAges(
                    halls.count(),
                    reader.changes() / seconds,
                    reader.ageMillis(0.5),
                    reader.ageMillis(0.99),
                    reader.ageMillis(1),
                    reader.frames() / seconds,
                    reader.bytes() / seconds,
                    cpu(0, before, seconds),
                    cpu(1, before, seconds),
                    0);
        });
    }

    private double cpu(int node, List<Long> before, double seconds) {
        return (nodes.get(node).cpuNanos() - before.get(node)) / 1e9 / seconds;
    }

    private Future<Void> wait(Duration time) {
        Promise<Void> done = Promise.promise();
        vertx.setTimer(Math.max(1, time.toMillis()), id -> done.complete());
        return done.future();
    }
}
