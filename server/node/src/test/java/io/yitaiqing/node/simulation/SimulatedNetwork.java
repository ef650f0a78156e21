package io.yitaiqing.node.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The ways between nodes, clients and the database, each in both directions on its own: what is sent arrives later, in
 * the order of sending, or not at all; what was under way when a way was cut arrives when it heals, or never.
 */
final class SimulatedNetwork {

    /** The database's end. */
    static final String DATABASE = "db";
    /** The end of everybody outside. */
    static final String OUTSIDE = "outside";

    private record Way(String from, String to) {}

    private final VirtualTime time;
    private final Random random;
    private final Map<Way, Long> lastArrival = new HashMap<>();
    private final Set<Way> cut = new HashSet<>();
    private final Map<Way, List<Runnable>> stuck = new HashMap<>();
    /** How often what is sent between nodes and callers is lost, as it is when a connection breaks. */
    double loss;
    /** How long everything takes at most, now and then. */
    long slowMillis = 20;

    SimulatedNetwork(VirtualTime time, Random random) {
        this.time = time;
        this.random = random;
    }

    /** Sends something that may not arrive. */
    void send(String from, String to, Runnable arrive) {
        Way way = new Way(from, to);
        if (cut.contains(way)) {
            if (random.nextInt(3) == 0) {
                stuck.computeIfAbsent(way, none -> new ArrayList<>()).add(arrive);
            }
        } else if (from.equals(DATABASE) || to.equals(DATABASE) || random.nextDouble() >= loss) {
            deliver(way, arrive);
        }
    }

    /** Sends something over a connection that loses nothing while it stands. */
    void stream(String from, String to, Runnable arrive) {
        deliver(new Way(from, to), arrive);
    }

    private void deliver(Way way, Runnable arrive) {
        long delay = random.nextInt(20) == 0 ? random.nextLong(slowMillis) : random.nextLong(3);
        long at = Math.max(time.nowMillis() + delay, lastArrival.getOrDefault(way, 0L));
        lastArrival.put(way, at);
        time.later(at - time.nowMillis(), arrive);
    }

    boolean passes(String from, String to) {
        return !cut.contains(new Way(from, to));
    }

    void cut(String from, String to) {
        cut.add(new Way(from, to));
    }

    void heal(String from, String to) {
        Way way = new Way(from, to);
        cut.remove(way);
        List<Runnable> late = stuck.remove(way);
        if (late != null) {
            late.forEach(arrive -> deliver(way, arrive));
        }
    }
}
