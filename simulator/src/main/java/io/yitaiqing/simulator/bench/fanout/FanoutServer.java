package io.yitaiqing.simulator.bench.fanout;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.yitaiqing.node.live.ClockReading;
import io.yitaiqing.node.live.Delta;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveSocket;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The process that is measured: a live hub with its socket, or the shortest Vert.x server that tells all sockets the
 * same text. Both publish by a timer of their own and say on standard output at which port.
 */
public final class FanoutServer extends VerticleBase {

    private static final String STREAM = "bench/1";

    private final boolean ours;
    private final int bytes;
    private final int hz;
    private final Set<ServerWebSocket> sockets = new LinkedHashSet<>();
    private LiveHub hub;
    private long position;

    private FanoutServer(boolean ours, int bytes, int hz) {
        this.ours = ours;
        this.bytes = bytes;
        this.hz = hz;
    }

    /** Arguments: {@code hub} or {@code vertx}, bytes of a message, messages a second. Ends with its input. */
    public static void main(String[] args) throws IOException {
        Vertx vertx = Vertx.vertx();
        FanoutServer server =
                new FanoutServer(args[0].equals("hub"), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        vertx.deployVerticle(server).onFailure(failure -> {
            System.err.println(failure.getMessage());
            // Whoever waits for the port learns that none will come.
            System.out.close();
        });
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (input.readLine() != null) {
            System.gc();
            System.out.println("heap "
                    + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        vertx.close();
    }

    @Override
    public Future<?> start() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setAcceptBacklog(8_192)
                .setPort(0);
        Future<Integer> listening = ours ? listenAsHub(options) : listenBare(options);
        return listening.onSuccess(port -> {
            vertx.setPeriodic(1_000 / hz, tick -> publish());
            System.out.println("port " + port);
        });
    }

    private Future<Integer> listenAsHub(HttpServerOptions options) {
        hub = new LiveHub(
                topic -> Future.succeededFuture(
                        new Snapshot(STREAM, position, Instant.now(), Map.of("rows", Map.of("r", row())))),
                InstantSource.system(),
                LiveLimits.standard().withMaxSockets(Integer.MAX_VALUE),
                LiveTimes.standard());
        LiveSocket socket = new LiveSocket(vertx, hub, "bench", () -> new ClockReading(OffsetDateTime.now(), 1));
        return vertx.createHttpServer(LiveSocket.configure(options))
                .requestHandler(socket)
                .listen()
                .map(server -> server.actualPort());
    }

    private Future<Integer> listenBare(HttpServerOptions options) {
        return vertx.createHttpServer(options)
                .webSocketHandler(socket -> {
                    sockets.add(socket);
                    socket.closeHandler(closed -> sockets.remove(socket));
                })
                .listen()
                .map(server -> server.actualPort());
    }

    private void publish() {
        long after = position++;
        if (ours) {
            if (hub.holds(FanoutWire.TOPIC)) {
                hub.publish(
                        FanoutWire.TOPIC,
                        new Delta(STREAM, after, position, Instant.now(), Map.of("rows", Map.of("r", row()))));
            }
            return;
        }
        String text = FanoutPayload.text(System.nanoTime(), position, bytes);
        for (ServerWebSocket socket : List.copyOf(sockets)) {
            socket.writeTextMessage(text);
        }
    }

    private Map<String, Object> row() {
        return FanoutPayload.row(System.nanoTime(), position, bytes - FanoutPayload.HUB_FRAME_BYTES);
    }
}
