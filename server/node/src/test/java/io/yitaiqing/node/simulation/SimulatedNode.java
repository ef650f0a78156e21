package io.yitaiqing.node.simulation;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.node.HallTopicsOf;
import io.yitaiqing.node.keeper.CommandGate;
import io.yitaiqing.node.keeper.HallBus;
import io.yitaiqing.node.keeper.HallClock;
import io.yitaiqing.node.keeper.HallRequest;
import io.yitaiqing.node.keeper.Keepers;
import io.yitaiqing.node.keeper.KeptHalls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.keeper.Reply;
import io.yitaiqing.node.live.LiveBus;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.PlacedTopics;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** One life of a node: real keepers, a real gate and a real hub over a simulated loop, network and database. */
final class SimulatedNode {

    /** As often as a node with live sockets sweeps its hub. */
    private static final long SWEEP_MILLIS = 50;

    /** As often as a node follows its topics' placement. */
    private static final long TOPICS_MILLIS = 250;

    private final String name;
    private final String id;
    private final SimulatedLoop loop;
    private final SimulatedContext context;
    private final Keepers keepers;
    private final CommandGate gate;
    private final LiveHub hub;
    private final PlacedTopics topics;
    private final LiveBus liveBus;
    private final Placement placement;
    private final List<Runnable> onDeath = new ArrayList<>();
    private final List<Runnable> placementListeners = new ArrayList<>();

    SimulatedNode(SimulatedCluster cluster, String name, int life) {
        this.name = name;
        this.id = name + "." + life;
        this.loop = new SimulatedLoop(cluster.time(), bug -> cluster.bug(id(), bug));
        this.context = new SimulatedContext(loop);
        cluster.membership().join(this);
        this.placement = cluster.membership().placement(this);
        Vertx vertx = new SimulatedVertx(loop, context, cluster.bus().of(this)).vertx();
        InstantSource clock = () -> cluster.time().now().plusMillis(cluster.skewMillis(name));
        this.topics = new PlacedTopics(id);
        this.hub = new LiveHub(topics, clock, LiveLimits.standard(), LiveTimes.standard());
        this.keepers = new Keepers(
                vertx,
                new SimulatedJournal(cluster, this),
                hub,
                Policies.rules(),
                HallClock.real(clock),
                clock,
                placement,
                cluster.plans(),
                id,
                false,
                KeptHalls.UNHEARD);
        this.gate = new CommandGate(keepers, placement, new HallBus(vertx, clock));
        this.liveBus = new LiveBus(vertx, hub, id);
        HallTopicsOf.addTo(topics, gate, placement).join(hub, liveBus::follow);
        loop.later(0, keepers::start);
        loop.later(SWEEP_MILLIS, this::sweep);
        loop.later(TOPICS_MILLIS, this::sweepTopics);
    }

    private void sweepTopics() {
        topics.sweep();
        loop.later(TOPICS_MILLIS, this::sweepTopics);
    }

    private void sweep() {
        hub.sweep();
        loop.later(SWEEP_MILLIS, this::sweep);
    }

    Future<Reply> submit(HallRequest request) {
        return gate.submit(request);
    }

    LiveHub hub() {
        return hub;
    }

    /** The host, which outlives the node. */
    String name() {
        return name;
    }

    /** This life's id in the cluster, which also signs its rows. */
    String id() {
        return id;
    }

    SimulatedLoop loop() {
        return loop;
    }

    SimulatedContext context() {
        return context;
    }

    void onPlacementChange(Runnable listener) {
        placementListeners.add(listener);
    }

    /** Tells all who listen, on the loop. */
    void placementChanged() {
        placementListeners.forEach(listener -> loop.later(0, listener));
    }

    void onDeath(Runnable work) {
        onDeath.add(work);
    }

    /** Hands its halls over and stops, as a node does that is told to. */
    Future<Void> leave() {
        return keepers.leave().map(done -> {
            keepers.stop();
            liveBus.close();
            return null;
        });
    }

    /** Nothing more happens; sockets break. */
    void die() {
        loop.kill();
        onDeath.forEach(Runnable::run);
    }
}
