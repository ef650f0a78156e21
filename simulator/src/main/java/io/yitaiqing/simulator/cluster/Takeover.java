package io.yitaiqing.simulator.cluster;

import io.yitaiqing.node.journal.bench.Figure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures how soon a killed node's halls answer again: many halls in the middle of their day, each asked for a ticket
 * at the other nodes from the moment of the kill on.
 */
public final class Takeover {

    private static final int ASKERS = 64;
    /** Long, for at first nobody has a checkpoint of the copied halls, and each is read from its first row. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration SPREAD_WITHIN = Duration.ofSeconds(90);
    /** Within which a hall moves, where one still does. */
    private static final Duration STILL = Duration.ofSeconds(2);

    private final Options options;
    private final Installation installation;
    private final Consumer<String> say;

    /**
     * How it is to be measured.
     *
     * @param events of each hall when the first node is killed
     */
    public record Options(int nodes, int halls, int events, int kills, Path folder) {}

    /**
     * One killed node.
     *
     * @param halls how many halls it kept
     * @param millis after how long each of them had answered, ascending; fewer than halls where some did not
     */
    public record Kill(int halls, List<Long> millis) {

        /** Whether every hall answered. */
        public boolean complete() {
            return millis.size() == halls;
        }
    }

    /** A measurement that says what it is at. */
    public Takeover(Options options, Installation installation, Consumer<String> say) {
        this.options = options;
        this.installation = installation;
        this.say = say;
    }

    /** Measures. */
    public List<Kill> run() throws InterruptedException {
        List<String> halls = ClusterPlan.halls(options.halls());
        long position = PreparedDay.live(options.folder(), installation, halls.getFirst(), options.events());
        try (LocalCluster cluster =
                LocalCluster.of(options.folder(), installation, new Loopback(), options.nodes(), halls)) {
            CopiedHalls.write(cluster.database().address(), halls.getFirst(), halls.subList(1, halls.size()));
            say.accept(options.halls() + " halls with " + position + " events each are prepared.");
            cluster.startAll();
            Caller caller = new Caller(cluster.nodes(), new Answers(), Duration.ofSeconds(10));
            Map<String, Told> told = new LinkedHashMap<>();
            halls.forEach(hall -> told.put(hall, new Told(hall)));
            List<Long> first = ask(halls, told, caller, 0, System.nanoTime());
            say.accept("All halls answered " + first.getLast() + " ms after the nodes were ready.");
            List<Kill> kills = new ArrayList<>();
            for (int i = 0; i < options.kills(); i++) {
                kills.add(kill(cluster, i % options.nodes(), told, caller));
                say.accept(sentence(kills.getLast(), i));
            }
            caller.close();
            return kills;
        }
    }

    private static String sentence(Kill kill, int number) {
        return String.format(
                "Kill %d: %d halls; the first answered after %d ms, half after %d ms, %s after %d ms.",
                number + 1,
                kill.halls(),
                kill.millis().getFirst(),
                kill.millis().get(kill.millis().size() / 2),
                kill.complete() ? "all" : "only " + kill.millis().size(),
                kill.millis().getLast());
    }

    /** The figures of several kills: of the halls that answered first, and of those that answered last. */
    public static List<Figure> figures(List<Kill> kills) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(
                "halls of a killed node",
                kills.stream().mapToInt(Kill::halls).average().orElseThrow(),
                "halls"));
        add(
                figures,
                "the first of them answers",
                kills.stream().map(kill -> kill.millis().getFirst()));
        add(
                figures,
                "half of them answer",
                kills.stream().map(kill -> kill.millis().get(kill.millis().size() / 2)));
        add(
                figures,
                "all of them answer",
                kills.stream().map(kill -> kill.millis().getLast()));
        return figures;
    }

    private static void add(List<Figure> figures, String name, Stream<Long> each) {
        List<Long> millis = each.sorted().toList();
        figures.add(Figure.of(name + ", median", millis.get(millis.size() / 2) / 1e3, "s"));
        figures.add(Figure.of(name + ", worst", millis.getLast() / 1e3, "s"));
    }

    private Kill kill(LocalCluster cluster, int victim, Map<String, Told> told, Caller caller)
            throws InterruptedException {
        List<String> halls = awaitSpread(cluster, victim, caller);
        NodeProcess node = cluster.node(victim);
        long began = System.nanoTime();
        node.kill();
        List<Long> millis = ask(halls, told, caller, victim + 1, began);
        node.start();
        return new Kill(halls.size(), millis);
    }

    /**
     * The victim's halls, once every node keeps at least half of its share and no hall moves any more: a kill is not to
     * meet what is left of the one before.
     */
    private List<String> awaitSpread(LocalCluster cluster, int victim, Caller caller) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (NodeProcess node : cluster.nodes()) {
            names.add(NodeName.of(node, caller.http()));
        }
        LastRows rows = new LastRows(cluster);
        long end = System.nanoTime() + SPREAD_WITHIN.toNanos();
        Map<String, String> before = Map.of();
        while (true) {
            Map<String, String> writers = rows.writers();
            List<List<String>> kept =
                    names.stream().map(name -> keptBy(name, writers)).toList();
            if (writers.equals(before)
                    && kept.stream().allMatch(halls -> halls.size() * 2 * options.nodes() >= options.halls())) {
                return kept.get(victim);
            }
            before = writers;
            if (System.nanoTime() > end) {
                throw new ClusterFailure("Expected each node to keep about " + options.halls() / options.nodes()
                        + " halls, but they keep "
                        + kept.stream().map(List::size).toList() + ".");
            }
            Thread.sleep(STILL.toMillis());
        }
    }

    private static List<String> keptBy(String name, Map<String, String> writers) {
        return writers.entrySet().stream()
                .filter(writer -> writer.getValue().startsWith(name))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Asks each hall until it answers; returns after how long they had, ascending. */
    private static List<Long> ask(
            List<String> halls, Map<String, Told> told, Caller caller, int firstNode, long beganNanos)
            throws InterruptedException {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(halls);
        Queue<Long> millis = new ConcurrentLinkedQueue<>();
        List<Thread> askers = new ArrayList<>();
        for (int i = 0; i < ASKERS; i++) {
            askers.add(Thread.startVirtualThread(() -> {
                try {
                    for (String hall = waiting.poll(); hall != null; hall = waiting.poll()) {
                        if (caller.ask(told.get(hall), "/visits", HallCrowd.ticket(), firstNode, PATIENCE)
                                .isAccepted()) {
                            millis.add((System.nanoTime() - beganNanos) / 1_000_000);
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread asker : askers) {
            asker.join();
        }
        return millis.stream().sorted().toList();
    }
}
