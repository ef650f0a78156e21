package io.yitaiqing.node.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What goes wrong in a run, at random moments for random times. Each run meets only some kinds of trouble, so that one
 * does not always hide another (swarm testing: Groce et al., ISSTA 2012).
 */
final class Nemesis {

    private enum Trouble {
        CRASH,
        STALL,
        LEAVE,
        PARTITION,
        ONE_WAY_CUT,
        CUT_FROM_DATABASE,
        DATABASE_RESTART,
        CLOCK_SKEW,
        JOURNAL_FAULTS,
        SLOW_NETWORK,
        SLOW_DISK
    }

    private final SimulatedCluster cluster;
    private final Random random;
    private final Set<Trouble> kinds = EnumSet.noneOf(Trouble.class);
    private final List<String> names;
    private final int pauseMillis;
    /** What ends the trouble that lasts. */
    private final List<Runnable> cures = new ArrayList<>();

    private boolean over;
    private int troubles;

    Nemesis(SimulatedCluster cluster, List<String> names) {
        this.cluster = cluster;
        this.random = cluster.random();
        this.names = names;
        this.pauseMillis = 2_000 + random.nextInt(8_000);
        for (Trouble trouble : Trouble.values()) {
            if (random.nextBoolean()) {
                kinds.add(trouble);
            }
        }
        if (kinds.isEmpty()) {
            kinds.add(Trouble.CRASH);
        }
    }

    void begin() {
        cluster.time().later(random.nextInt(pauseMillis), () -> {
            if (!over) {
                strike(cluster.pick(List.copyOf(kinds)));
                begin();
            }
        });
    }

    int troubles() {
        return troubles;
    }

    /** Everything is well again, nodes that are down start. */
    void end() {
        over = true;
        cluster.trace(() -> "all is healed");
        List.copyOf(cures).forEach(Runnable::run);
    }

    private void strike(Trouble trouble) {
        troubles++;
        switch (trouble) {
            case CRASH -> crash();
            case STALL -> stall();
            case LEAVE -> leave();
            case PARTITION -> partition();
            case ONE_WAY_CUT -> cut(cluster.pick(names), cluster.pick(names));
            case CUT_FROM_DATABASE -> cutFromDatabase();
            case DATABASE_RESTART -> restartDatabase();
            case CLOCK_SKEW -> skew();
            case JOURNAL_FAULTS -> {
                cluster.faults().appends = random.nextDouble() * 0.4;
                cluster.faults().reads = random.nextDouble() * 0.05;
                lasting("journal faults", "no journal faults", 20_000, () -> {
                    cluster.faults().appends = 0;
                    cluster.faults().reads = 0;
                });
            }
            case SLOW_NETWORK -> {
                cluster.network().slowMillis = 20 + random.nextInt(3_000);
                cluster.network().loss = random.nextDouble() * 0.05;
                cluster.bus().twice = random.nextDouble() * 0.1;
                lasting("the network is slow", "the network is fast", 20_000, () -> {
                    cluster.network().slowMillis = 20;
                    cluster.network().loss = 0;
                    cluster.bus().twice = 0;
                });
            }
            case SLOW_DISK -> {
                cluster.faults().diskMillis = 3 + random.nextInt(2_000);
                lasting("the disk is slow", "the disk is fast", 15_000, () -> cluster.faults().diskMillis = 3);
            }
        }
    }

    /** Trouble that goes on for a while. */
    private void lasting(String begins, String ends, int mostMillis, Runnable cure) {
        cluster.trace(() -> "-- " + begins);
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            if (cures.remove(once[0])) {
                cluster.trace(() -> "-- " + ends);
                cure.run();
            }
        };
        cures.add(once[0]);
        cluster.time().later(200 + random.nextInt(mostMillis), once[0]);
    }

    private void crash() {
        List<SimulatedNode> up = cluster.nodes();
        if (up.isEmpty()) {
            return;
        }
        SimulatedNode node = cluster.pick(up);
        cluster.membership().vanish(node);
        gone(node, "crashes");
    }

    private void gone(SimulatedNode node, String how) {
        cluster.forget(node);
        node.die();
        lasting(node.id() + " " + how, node.name() + " comes back", 15_000, () -> cluster.start(node.name()));
    }

    private void leave() {
        List<SimulatedNode> up =
                cluster.nodes().stream().filter(node -> node.loop().runs()).toList();
        if (up.isEmpty()) {
            return;
        }
        SimulatedNode node = cluster.pick(up);
        cluster.trace(() -> "-- " + node.id() + " is told to leave");
        node.loop()
                .later(
                        0,
                        () -> node.leave()
                                .onComplete(done -> cluster.membership().leave(node)));
        cluster.time().later(1_000 + random.nextInt(12_000), () -> {
            if (!node.loop().isDead()) {
                cluster.membership().vanish(node);
                gone(node, "has left");
            }
        });
    }

    private void stall() {
        List<SimulatedNode> up =
                cluster.nodes().stream().filter(node -> node.loop().runs()).toList();
        if (up.isEmpty()) {
            return;
        }
        SimulatedNode node = cluster.pick(up);
        node.loop().stall();
        int most = random.nextBoolean() ? 1_000 : 30_000;
        lasting(
                node.id() + " stalls",
                node.id() + " goes on",
                most,
                () -> node.loop().goOn());
    }

    private void partition() {
        List<String> here = new ArrayList<>();
        List<String> there = new ArrayList<>();
        names.forEach(name -> (random.nextBoolean() ? here : there).add(name));
        here.forEach(a -> there.forEach(b -> {
            cluster.network().cut(a, b);
            cluster.network().cut(b, a);
        }));
        lasting(
                here + " and " + there + " are cut apart",
                here + " and " + there + " meet",
                30_000,
                () -> here.forEach(a -> there.forEach(b -> {
                    cluster.network().heal(a, b);
                    cluster.network().heal(b, a);
                })));
    }

    private void cut(String from, String to) {
        if (!from.equals(to)) {
            cluster.network().cut(from, to);
            String way = "the way from " + from + " to " + to;
            lasting(
                    way + " is cut",
                    way + " is whole",
                    30_000,
                    () -> cluster.network().heal(from, to));
        }
    }

    private void cutFromDatabase() {
        String name = cluster.pick(names);
        if (random.nextBoolean()) {
            cut(name, SimulatedNetwork.DATABASE);
        }
        if (random.nextBoolean()) {
            cut(SimulatedNetwork.DATABASE, name);
        }
    }

    private void restartDatabase() {
        if (!cluster.database().isDown()) {
            cluster.database().stop();
            lasting(
                    "the database goes down",
                    "the database is up",
                    6_000,
                    () -> cluster.database().start());
        }
    }

    private void skew() {
        String name = cluster.pick(names);
        long millis = random.nextInt(12_000) - 6_000;
        cluster.skew(name, millis);
        lasting(
                name + "'s clock is off by " + millis + " ms",
                name + "'s clock is right",
                30_000,
                () -> cluster.skew(name, 0));
    }
}
