package io.yitaiqing.node;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalUpkeep;
import io.yitaiqing.node.keeper.CommandGate;
import io.yitaiqing.node.keeper.HallBus;
import io.yitaiqing.node.keeper.HallClock;
import io.yitaiqing.node.keeper.HazelcastPlacement;
import io.yitaiqing.node.keeper.Keepers;
import io.yitaiqing.node.keeper.KeptHalls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.live.ClockReading;
import io.yitaiqing.node.live.EventStream;
import io.yitaiqing.node.live.LiveBus;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveSocket;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.PlacedTopics;
import io.yitaiqing.node.web.Health;
import io.yitaiqing.node.web.HttpApi;
import io.yitaiqing.node.web.Kiosks;
import io.yitaiqing.node.web.Pseudonyms;
import java.net.BindException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;

/**
 * One running node of the cluster.
 *
 * <p>{@link #start} builds everything, in reading order: its {@link Foundation}, then the hall clock, the live hub, the
 * keepers with their gate, and last the HTTP server. All of it runs on one event loop.
 */
public final class Node {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");
    private static final long TOPICS_MILLIS = 250;

    private final Foundation foundation;
    private final Vertx vertx;
    private final Journal journal;
    private final InstantSource realClock = InstantSource.system();
    private HallClock clock;
    private Placement placement;
    private final List<KeptHalls> kept = new ArrayList<>();
    private Keepers keepers;
    private RegionRoom regions;
    private LiveBus liveBus;
    private JournalUpkeep upkeep;
    private Doors doors;
    private final Extensions extensions;
    private ZoneId zone = ZoneOffset.UTC;

    private Node(Foundation foundation, Extensions extensions) {
        this.foundation = foundation;
        this.vertx = foundation.vertx();
        this.journal = foundation.journal();
        this.extensions = extensions;
    }

    /** Starts a node with its extensions; the future fails with a {@link NodeFailure} whose message is one sentence. */
    public static Future<Node> start(NodeSettings settings, Extension... extensions) {
        if (!LOOPBACK.matcher(settings.host()).matches()) {
            return Future.failedFuture(new NodeFailure(
                    "Expected a host of the loopback interface such as 127.0.0.1, but got '" + settings.host()
                            + "'; there is no sign-in yet, so the node binds nothing but the loopback interface.",
                    null));
        }
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Extensions added = new Extensions(List.of(extensions));
        return Foundation.lay(settings, registry, added.contracts())
                .compose(foundation -> new Node(foundation, added).assemble(settings, registry))
                .recover(failure -> Future.failedFuture(explained(failure, settings)));
    }

    private Future<Node> assemble(NodeSettings settings, PrometheusMeterRegistry registry) {
        Context loop = foundation.loop();
        HazelcastClusterManager membership = foundation.cluster().membership();
        // The way back from a failed start must not lead over the loop, which stopping ends.
        return foundation
                .onLoop(() -> loop.executeBlocking(() -> new HazelcastPlacement(membership, loop))
                        .compose(placed -> {
                            placement = placed;
                            return NodeClock.set(
                                    vertx, settings, foundation.heads().values(), realClock);
                        })
                        .compose(set -> {
                            clock = set;
                            return serve(settings, registry);
                        })
                        .map(this))
                .recover(failure -> stop().transform(stopped -> Future.failedFuture(failure)));
    }

    private Future<Void> serve(NodeSettings settings, PrometheusMeterRegistry registry) {
        String name = placement.self().substring(0, 8);
        String writer = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        settings.plans().values().stream().map(HallPlan::zone).findFirst().ifPresent(first -> zone = first);
        PlacedTopics topics = new PlacedTopics(placement.self());
        LiveHub hub = new LiveHub(topics, realClock, LiveLimits.standard(), LiveTimes.standard());
        keep(settings, hub, writer);
        upkeep = new JournalUpkeep(
                vertx,
                journal,
                foundation.database().address(),
                settings.journal(),
                () -> LocalDate.ofInstant(clock.now(), zone));
        CommandGate gate = new CommandGate(keepers, placement, new HallBus(vertx, realClock));
        extensions.start(new Extension.Host(vertx, placement.self(), hub, journal, settings.plans()), topics);
        serveTopics(topics, hub, gate, writer);
        LiveSocket liveSocket = new LiveSocket(vertx, hub, name, this::clockReading);
        EventStream events = new EventStream(vertx, hub, name, this::clockReading);
        return vertx.executeBlocking(() -> InstallationSecret.of(settings))
                .map(secret -> new Kiosks(settings.kiosks().printer(), secret.map(Pseudonyms::new)))
                .map(kiosks -> router(gate, events, registry, kiosks))
                .compose(router -> Doors.open(vertx, settings, router, liveSocket, events))
                .map(opened -> {
                    doors = opened;
                    keepers.start();
                    regions.start();
                    upkeep.start();
                    return null;
                });
    }

    /** The keepers of this node's halls, and the regions that hear of them. */
    private void keep(NodeSettings settings, LiveHub hub, String writer) {
        liveBus = new LiveBus(vertx, hub, placement.self());
        regions = new RegionRoom(
                vertx,
                hub,
                liveBus,
                placement,
                clock,
                realClock,
                settings.plans().values(),
                settings.regions(),
                writer,
                hall -> keepers.row(hall));
        keepers = new Keepers(
                vertx,
                journal,
                hub,
                Policies.rules(),
                clock,
                realClock,
                placement,
                settings.plans(),
                writer,
                settings.audited(),
                KeptHalls.all(kept));
        kept.add(regions);
    }

    /** What any node serves, whoever makes it. */
    private void serveTopics(PlacedTopics topics, LiveHub hub, CommandGate gate, String writer) {
        TicketTopics tickets = new TicketTopics(gate, placement, writer, clock::now);
        tickets.publishTo(hub);
        DisplayTopics displays = new DisplayTopics(gate, placement, writer, realClock);
        displays.publishTo(hub);
        kept.add(displays);
        topics.add(HallTopics.KIND, new HallTopics(gate, placement))
                .add(DisplayTopics.KIND, displays)
                .add(TicketTopics.KIND, tickets)
                .add(RegionRoom.ROWS, regions.rowTopics())
                .add(RegionRoom.REGION, regions.regionTopics())
                .join(hub, liveBus::follow);
        vertx.setPeriodic(TicketTopics.SWEEP_MILLIS, ignored -> tickets.sweep());
        vertx.setPeriodic(TOPICS_MILLIS, ignored -> {
            topics.sweep();
            displays.sweep();
        });
    }

    private Router router(CommandGate gate, EventStream events, PrometheusMeterRegistry registry, Kiosks kiosks) {
        Health health = new Health(
                () -> Future.succeededFuture(keepers.trouble().stream().toList()));
        return HttpApi.create(
                vertx,
                foundation.contracts(),
                gate,
                regions.regions(),
                gate::openDay,
                journal,
                health,
                registry,
                events,
                extensions.operations(),
                Set.of(),
                kiosks);
    }

    private ClockReading clockReading() {
        return new ClockReading(clock.now().atZone(zone).toOffsetDateTime(), clock.speed());
    }

    private static Throwable explained(Throwable failure, NodeSettings settings) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof BindException) {
            return new NodeFailure(
                    "Port " + settings.port() + " of " + settings.host()
                            + " is taken by another program; choose another with --port.",
                    cause);
        }
        return cause instanceof NodeFailure ? cause : new NodeFailure(cause.getMessage(), cause);
    }

    /** The HTTP port. */
    public int port() {
        return doors.port();
    }

    /** The process of the embedded PostgreSQL, where the node runs one. */
    public Optional<Long> databaseProcess() {
        return foundation.database().process();
    }

    /** What the halls' clock shows. */
    public Instant hallTime() {
        return clock.now();
    }

    /**
     * Hands the halls over to other nodes where there are some, lets turns in flight end and tells their callers, then
     * shuts the doors, leaves the cluster and the database.
     */
    public Future<Void> stop() {
        return foundation.onLoop(this::shutDown).eventually(foundation::leave);
    }

    private Future<Void> shutDown() {
        Future<Void> handedOver = keepers == null ? Future.succeededFuture() : keepers.leave();
        return handedOver
                .compose(done -> {
                    if (keepers != null) {
                        keepers.stop();
                    }
                    if (regions != null) {
                        regions.stop();
                    }
                    if (liveBus != null) {
                        liveBus.close();
                    }
                    if (upkeep != null) {
                        upkeep.stop();
                    }
                    return extensions.stop();
                })
                .eventually(journal::close)
                .eventually(() -> doors == null ? Future.succeededFuture() : doors.close());
    }
}
