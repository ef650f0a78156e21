package io.yitaiqing.simulator.bench.turn;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.bench.Figure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * The whole server from an HTTP command to its durable reply, in a JVM of its own with an embedded database, beside a
 * bare handler with group commit under the same load.
 */
public final class TurnBench {

    private static final String HALL = "io.yitaiqing.simulator.cli.Hall";
    private static final Duration OPEN_WITHIN = Duration.ofSeconds(60);

    /**
     * How large a run is.
     *
     * @param connections keep-alive connections, each with one command on its way
     * @param think what passes between a reply and the next command of a connection
     */
    public record Size(int connections, Duration think, Duration warmUp, Duration time) {

        /** The yardstick has little to warm up. */
        private Size brief() {
            return new Size(connections, think, warmUp.dividedBy(4), time.dividedBy(2));
        }
    }

    /**
     * Where a run finds its server.
     *
     * @param home the folder of the launcher
     * @param data a folder that is empty
     * @param serve the arguments of {@code hall serve} that make it serve the halls of the plans in mid-day
     */
    public record Place(Path home, Path data, List<String> serve, Collection<HallPlan> plans) {}

    private TurnBench() {}

    /** Measures the server and its yardstick one after the other. */
    public static List<Figure> run(Place place, Size size) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--port=0", "--data=" + place.data().resolve("hall")));
        arguments.addAll(place.serve());
        Measured bare;
        try (ServerJvm server = ServerJvm.start(
                place.home(),
                place.data().resolve("bare.log"),
                BareServer.class.getName(),
                List.of(place.data().resolve("bare").toString()))) {
            bare = measure(server, place, size.brief());
        }
        Measured whole;
        try (ServerJvm server = ServerJvm.start(place.home(), place.data().resolve("hall.log"), HALL, arguments)) {
            awaitOpen(server.address(), place.plans().size());
            whole = measure(server, place, size);
        }
        return List.of(
                Figure.against(
                        "turn.commands",
                        whole.of().perSecond(),
                        "commands/s",
                        bare.of().perSecond()),
                Figure.against(
                        "turn.latency.p50",
                        whole.of().millis(50),
                        "ms",
                        bare.of().millis(50)),
                Figure.against(
                        "turn.latency.p95",
                        whole.of().millis(95),
                        "ms",
                        bare.of().millis(95)),
                Figure.against(
                        "turn.latency.p99",
                        whole.of().millis(99),
                        "ms",
                        bare.of().millis(99)),
                Figure.against("turn.cpu", whole.cpuMicros(), "us/command", bare.cpuMicros()),
                Figure.of("turn.refused", whole.of().refused(), "commands"));
    }

    private record Measured(TurnLoad.Stretch of, double cpuMicros) {}

    private static Measured measure(ServerJvm server, Place place, Size size) throws IOException {
        String host = server.address().getAuthority();
        List<Desk> desks = new ArrayList<>();
        for (HallPlan plan : place.plans()) {
            for (int counter = 0; counter < plan.counters().size(); counter++) {
                desks.add(Desk.at(plan, counter, host));
            }
        }
        Vertx vertx = Vertx.vertx();
        try {
            Context loop = vertx.getOrCreateContext();
            Promise<Measured> measured = Promise.promise();
            loop.runOnContext(start -> TurnLoad.connect(
                            vertx, server.address(), size.connections(), desks, size.think())
                    .compose(load -> load.open()
                            .compose(opened -> load.run(size.warmUp()))
                            .compose(warm -> stretch(server, load, size.time())))
                    .onComplete(measured));
            return measured.future().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage() + " " + server.lastWords(), e);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static Future<Measured> stretch(ServerJvm server, TurnLoad load, Duration time) {
        Duration before = server.cpu();
        return load.run(time).map(stretch -> {
            double micros = server.cpu().minus(before).toNanos() / 1e3;
            return new Measured(stretch, micros / stretch.latencies().getTotalCount());
        });
    }

    /** Halls open by themselves soon after the start, but not at once. */
    private static void awaitOpen(URI server, int halls) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + OPEN_WITHIN.toNanos();
        HttpRequest list =
                HttpRequest.newBuilder(server.resolve("/api/v1/halls")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            long open = 0;
            while (open < halls) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("expected " + halls + " halls to open, but " + open + " did");
                }
                Thread.sleep(100);
                JsonObject body = new JsonObject(
                        http.send(list, HttpResponse.BodyHandlers.ofString()).body());
                open = body.getJsonArray("halls").stream()
                        .filter(row -> ((JsonObject) row).getBoolean("open", false))
                        .count();
            }
        }
    }
}
