package io.yitaiqing.simulator.bench.turn;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * Desks on keep-alive connections: each connection has one request on its way and goes round its desks.
 *
 * <p>All of it runs on one event loop.
 */
final class TurnLoad {

    private static final int TICKETS_AHEAD = 4;
    private static final int TIMEOUT_MILLIS = 30_000;

    /** What came of a stretch of time: latencies in nanoseconds, and how many commands halls refused. */
    record Stretch(Histogram latencies, long refused, double seconds) {

        double perSecond() {
            return latencies.getTotalCount() / seconds;
        }

        double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e6;
        }
    }

    private final Vertx vertx;
    /** Kept as long as its connections are used: a client that nobody keeps is closed when it is collected. */
    private final NetClient client;

    private final List<Connection> connections = new ArrayList<>();
    private final List<List<Desk>> desks = new ArrayList<>();
    private final Histogram latencies = new Histogram(3);
    private final Duration think;
    private long keys = System.currentTimeMillis() * 1_000_000;
    private long refused;
    private boolean stopped;

    private TurnLoad(Vertx vertx, Duration think) {
        this.vertx = vertx;
        this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
        this.think = think;
    }

    /** Connects; {@code think} is the time that passes on each connection between a reply and the next request. */
    static Future<TurnLoad> connect(Vertx vertx, URI server, int count, List<Desk> desks, Duration think) {
        TurnLoad load = new TurnLoad(vertx, think);
        List<Future<Void>> open = IntStream.range(0, count)
                .mapToObj(i -> load.client
                        .connect(server.getPort(), server.getHost())
                        .<Void>map(socket -> {
                            load.connections.add(new Connection(socket));
                            return null;
                        }))
                .toList();
        IntStream.range(0, count).forEach(i -> load.desks.add(new ArrayList<>()));
        IntStream.range(0, desks.size()).forEach(i -> load.desks.get(i % count).add(desks.get(i)));
        return Future.all(open).map(load);
    }

    /** Opens every desk and lets some customers come to each, so that somebody always waits. */
    Future<Void> open() {
        return all(line -> {
            Future<Void> done = Future.succeededFuture();
            for (Desk desk : desks.get(line)) {
                done = done.compose(before -> sure(line, desk.open(++keys)));
                for (int i = 0; i < TICKETS_AHEAD; i++) {
                    done = done.compose(before -> sure(line, desk.ticket(++keys)));
                }
            }
            return done;
        });
    }

    /** Runs for some time; the desks stay as they are, for the next stretch. */
    Future<Stretch> run(Duration time) {
        latencies.reset();
        refused = 0;
        stopped = false;
        long began = System.nanoTime();
        vertx.setTimer(time.toMillis(), over -> stopped = true);
        return all(this::goRound)
                .map(done -> new Stretch(latencies.copy(), refused, (System.nanoTime() - began) / 1e9));
    }

    private Future<Void> all(IntFunction<Future<Void>> work) {
        return Future.all(IntStream.range(0, connections.size()).mapToObj(work).toList())
                .mapEmpty();
    }

    private Future<Void> sure(int line, Buffer request) {
        return connections
                .get(line)
                .ask(request)
                .compose(status -> status < 300 || status == 409 ? Future.succeededFuture() : unexpected(line, status));
    }

    private <T> Future<T> unexpected(int line, int status) {
        return Future.failedFuture(
                new IllegalStateException("Expected the server to do what it is asked, but it answered " + status
                        + ":\n" + connections.get(line).lastReply()));
    }

    private Future<Void> goRound(int line) {
        Promise<Void> ended = Promise.promise();
        long offset = (long) (think.toMillis() * ((line + 1.0) / connections.size()));
        pause(offset, () -> step(line, 0, ended));
        return ended.future();
    }

    private void pause(long millis, Runnable then) {
        if (millis < 1) {
            then.run();
        } else {
            vertx.setTimer(millis, over -> then.run());
        }
    }

    private void step(int line, int turn, Promise<Void> ended) {
        if (stopped) {
            ended.complete();
            return;
        }
        List<Desk> round = desks.get(line);
        Desk desk = round.get(turn % round.size());
        long sent = System.nanoTime();
        connections.get(line).ask(desk.next(++keys)).onComplete(reply -> {
            if (reply.failed()) {
                ended.fail(reply.cause());
                return;
            }
            latencies.recordValue(System.nanoTime() - sent);
            if (reply.result() >= 300) {
                refused++;
            }
            if (!desk.answered(reply.result())) {
                this.<Void>unexpected(line, reply.result()).onComplete(ended);
                return;
            }
            pause(think.toMillis(), () -> step(line, turn + 1, ended));
        });
    }
}
