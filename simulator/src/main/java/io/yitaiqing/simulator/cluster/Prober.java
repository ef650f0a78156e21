package io.yitaiqing.simulator.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks whether commands pass, and measures how long it takes until they do. */
final class Prober {

    private final LocalCluster cluster;
    private final Caller caller;
    private final Map<String, Told> told = new LinkedHashMap<>();

    Prober(LocalCluster cluster, Caller caller, List<Told> told) {
        this.cluster = cluster;
        this.caller = caller;
        told.forEach(hall -> this.told.put(hall.hall(), hall));
    }

    /** A command at a node for a hall: how long until it passed, empty where it did not, and what it was told last. */
    record Probe(int node, String hall, Optional<Duration> took, String last) {

        @Override
        public String toString() {
            return "node " + (node + 1) + " for hall " + hall + " (" + last + ")";
        }
    }

    /** Each hall is asked at all nodes in turn: when has every one of them answered? */
    CompletableFuture<Optional<Duration>> everyHall(Duration patience) {
        int[] first = {0};
        return all(cluster.halls().stream()
                        .map(hall -> probe(hall, first[0]++, true, patience))
                        .toList())
                .thenApply(Prober::slowest);
    }

    /** At every node one command for a hall of each keeper, and each hall once: when have all passed? */
    List<Probe> everyPair(Map<String, String> writers, Duration patience) {
        Map<String, String> hallOfWriter = new LinkedHashMap<>();
        writers.forEach((hall, writer) -> hallOfWriter.putIfAbsent(writer, hall));
        List<CompletableFuture<Probe>> probes = new ArrayList<>();
        for (int node = 0; node < cluster.nodes().size(); node++) {
            for (String hall : hallOfWriter.values()) {
                probes.add(probe(hall, node, false, patience));
            }
        }
        return all(probes).join();
    }

    private CompletableFuture<Probe> probe(String hall, int node, boolean inTurn, Duration patience) {
        long began = System.nanoTime();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        Told.Asked asked = inTurn
                                ? caller.ask(told.get(hall), "/visits", HallCrowd.ticket(), node, patience)
                                : caller.askAt(told.get(hall), "/visits", HallCrowd.ticket(), node, patience);
                        Duration took = Duration.ofNanos(System.nanoTime() - began);
                        return new Probe(
                                node % cluster.nodes().size(),
                                hall,
                                asked.isAccepted() ? Optional.of(took) : Optional.empty(),
                                asked.last());
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private static CompletableFuture<List<Probe>> all(List<CompletableFuture<Probe>> probes) {
        return CompletableFuture.allOf(probes.toArray(CompletableFuture[]::new))
                .thenApply(done -> probes.stream().map(CompletableFuture::join).toList());
    }

    /** The slowest of probes; empty where one did not pass. */
    static Optional<Duration> slowest(List<Probe> probes) {
        return probes.stream().allMatch(probe -> probe.took().isPresent())
                ? probes.stream().map(probe -> probe.took().orElseThrow()).max(Duration::compareTo)
                : Optional.empty();
    }
}
