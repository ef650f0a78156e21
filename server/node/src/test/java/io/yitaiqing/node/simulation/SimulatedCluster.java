package io.yitaiqing.node.simulation;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.simulation.Findings.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A cluster on one database in virtual time, and what its halls' lines say. */
final class SimulatedCluster {

    private final Random random;
    private final Mutation mutation;
    private final VirtualTime time;
    private final Findings findings;
    private final Trace trace;
    private final SimulatedNetwork network;
    private final SimulatedMembership membership;
    private final SimulatedBus bus;
    private final SimulatedDatabase database;
    private final FaultRates faults;
    private final SortedMap<String, HallPlan> plans = new TreeMap<>();
    private final Map<String, HallReplica> replicas = new HashMap<>();
    private final SortedMap<String, SimulatedNode> nodes = new TreeMap<>();
    private final Map<String, Long> skewMillis = new HashMap<>();
    private int lives;

    SimulatedCluster(
            Random random, Mutation mutation, Instant start, List<HallPlan> plans, Findings findings, Trace trace) {
        this.random = random;
        this.mutation = mutation;
        this.time = new VirtualTime(start);
        this.findings = findings;
        this.trace = trace;
        this.network = new SimulatedNetwork(time, random);
        this.membership = new SimulatedMembership(time, network, random);
        this.bus = new SimulatedBus(network, membership, random);
        this.database = new SimulatedDatabase(time, mutation, this::committed);
        this.faults = new FaultRates(random);
        plans.forEach(plan -> {
            this.plans.put(plan.id(), plan);
            replicas.put(plan.id(), new HallReplica(plan, findings));
        });
    }

    private void committed(JournalRow row) {
        trace(() -> "turn " + row.hall() + " " + row.after() + ".." + row.position() + " by " + row.writer() + ": "
                + TurnBody.recorded(row.body()).stream()
                        .map(one -> one.command().map(Trace::brief).orElse("?"))
                        .collect(Collectors.joining(", ")));
        replicas.get(row.hall()).play(row);
    }

    /** Starts the next life of a node. */
    void start(String name) {
        SimulatedNode node = new SimulatedNode(this, name, ++lives);
        nodes.put(name, node);
        trace(() -> node.id() + " starts");
    }

    /** Takes a node off the list; whoever asks it finds nobody. */
    void forget(SimulatedNode node) {
        nodes.remove(node.name(), node);
    }

    void bug(String node, Throwable bug) {
        StackTraceElement[] at = bug.getStackTrace();
        findings.add(Kind.BUG, node + " threw " + bug + (at.length > 0 ? " at " + at[0] : ""));
    }

    void trace(Supplier<String> line) {
        trace.say(time.nowMillis(), line);
    }

    /** The lives of nodes that are up, stalled ones too. */
    List<SimulatedNode> nodes() {
        return new ArrayList<>(nodes.values());
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A hall played again up to a position. */
    HallReplica replayed(String hall, long position) {
        HallReplica replica = new HallReplica(plans.get(hall), new Findings());
        database.rows(hall).stream().filter(row -> row.position() <= position).forEach(replica::play);
        return replica;
    }

    HallReplica replica(String hall) {
        return replicas.get(hall);
    }

    Map<String, HallPlan> plans() {
        return plans;
    }

    List<String> halls() {
        return List.copyOf(plans.keySet());
    }

    long skewMillis(String node) {
        return skewMillis.getOrDefault(node, 0L);
    }

    void skew(String node, long millis) {
        skewMillis.put(node, millis);
    }

    Random random() {
        return random;
    }

    Mutation mutation() {
        return mutation;
    }

    VirtualTime time() {
        return time;
    }

    Findings findings() {
        return findings;
    }

    SimulatedNetwork network() {
        return network;
    }

    SimulatedMembership membership() {
        return membership;
    }

    SimulatedBus bus() {
        return bus;
    }

    SimulatedDatabase database() {
        return database;
    }

    FaultRates faults() {
        return faults;
    }
}
