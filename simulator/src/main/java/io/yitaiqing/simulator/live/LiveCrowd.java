package io.yitaiqing.simulator.live;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.population.Crowd;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Scenario;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The crowds of a scenario in the halls of a running server, customers and clerks, through its public API only.
 *
 * <p>It finds its place in what is already there: arrivals before the present hall time are not repeated, counters that
 * are open are taken over as they stand, and visits it does not know are served like any other.
 */
public final class LiveCrowd implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Scenario scenario;
    private final Map<String, HallPlan> plans;
    private final Draws draws;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final LiveStats stats = new LiveStats();
    private final AtomicReference<Throwable> firstBug = new AtomicReference<>();
    private final Timeline timeline;
    private final HallClient client;
    private final ClockFollower follower;

    private LiveCrowd(URI server, Scenario scenario, Map<String, HallPlan> plans, long seed) {
        this.scenario = scenario;
        this.plans = Map.copyOf(plans);
        this.draws = Draws.of(seed, 0);
        this.timeline = new Timeline(new HallClock(), this::bug);
        this.client = new HallClient(server, http, timeline, stats);
        this.follower = new ClockFollower(server, http, timeline, this::peopleHalls);
    }

    /** Lets the crowds come to a server on this machine; returns at once and connects for as long as it lives. */
    public static LiveCrowd start(URI server, Scenario scenario, Map<String, HallPlan> plans, long seed) {
        if (!isLoopback(server)) {
            throw new IllegalArgumentException("Expected a server on loopback, but got " + server + ".");
        }
        LiveCrowd crowd = new LiveCrowd(server, scenario, plans, seed);
        crowd.follower.connect();
        return crowd;
    }

    private static boolean isLoopback(URI server) {
        try {
            return "http".equals(server.getScheme())
                    && server.getHost() != null
                    && InetAddress.getByName(server.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void peopleHalls() {
        scenario.crowds()
                .forEach(
                        (hall, people) -> Optional.ofNullable(plans.get(hall)).ifPresent(plan -> people(plan, people)));
    }

    private void people(HallPlan plan, CrowdPlan people) {
        LiveWorld world = new LiveWorld(plan.id(), client, timeline, stats, this::bug);
        Crowd crowd = new Crowd(world, plan, people, scenario.firstDay(), scenario.days(), draws);
        firstLook(plan.id(), world, crowd);
    }

    private void firstLook(String hall, LiveWorld world, Crowd crowd) {
        look(hall, world, look -> {
            look.ifPresent(seen -> crowd.begin(seen.sight()));
            Runnable next =
                    look.isPresent() ? () -> lookAgain(hall, world, crowd) : () -> firstLook(hall, world, crowd);
            timeline.afterReal(BETWEEN_LOOKS, next);
        });
    }

    private void lookAgain(String hall, LiveWorld world, Crowd crowd) {
        Map<String, Long> before = crowd.steps();
        look(hall, world, look -> {
            look.ifPresent(seen -> crowd.notice(seen.sight(), before));
            timeline.afterReal(BETWEEN_LOOKS, () -> lookAgain(hall, world, crowd));
        });
    }

    private void look(String hall, LiveWorld world, Consumer<Optional<Look>> then) {
        client.get("/api/v1/halls/" + hall, reply -> {
            Optional<Look> look = reply.filter(r -> r.status() == 200)
                    .map(r -> Look.of(r.body().path("document")));
            look.ifPresent(world::saw);
            then.accept(look);
        });
    }

    private void bug(Throwable thrown) {
        stats.bug();
        firstBug.compareAndSet(null, thrown);
    }

    /** What has been done so far. */
    public LiveStats.Snapshot stats() {
        return stats.snapshot();
    }

    /** The first thing that went wrong in the crowd itself; a bug, which its caller should print. */
    public Optional<Throwable> firstBug() {
        return Optional.ofNullable(firstBug.get());
    }

    /** Sends everybody home: nothing more is asked of the server, answers still on their way are dropped. */
    public void stop() {
        follower.stop();
        timeline.stop();
        http.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }
}
