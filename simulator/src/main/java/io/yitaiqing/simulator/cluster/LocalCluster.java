package io.yitaiqing.simulator.cluster;

import io.yitaiqing.node.journal.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cluster of real server processes of this installation on one PostgreSQL, each behind a relay of its own. */
final class LocalCluster implements AutoCloseable {

    private final Path folder;
    private final Installation installation;
    private final Network network;
    private final SharedDatabase database;
    private final List<Relay> relays = new ArrayList<>();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final List<String> halls;

    private LocalCluster(Path folder, Installation installation, Network network, List<String> halls) {
        this.folder = folder;
        this.installation = installation;
        this.network = network;
        this.halls = halls;
        ClusterPlan.write(folder.resolve("halls"), halls);
        this.database = new SharedDatabase(folder.resolve("database"));
        // Whoever interrupts the run wants no node to outlive it; to kill one that has ended does nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(this::killNodes));
    }

    private void killNodes() {
        nodes.forEach(NodeProcess::destroy);
    }

    /** A cluster whose database runs and whose nodes are not started yet; the network is closed with it. */
    static LocalCluster of(Path folder, Installation installation, Network network, int nodes, List<String> halls) {
        LocalCluster cluster = new LocalCluster(folder, installation, network, halls);
        try {
            cluster.prepare(nodes);
            return cluster;
        } catch (IOException failure) {
            cluster.close();
            throw new UncheckedIOException(failure);
        }
    }

    private void prepare(int count) throws IOException {
        List<Integer> httpPorts = new ArrayList<>();
        List<Integer> clusterPorts = new ArrayList<>();
        for (int node = 0; node < count; node++) {
            httpPorts.add(freePort());
            clusterPorts.add(freePort());
        }
        String members = IntStream.range(0, count)
                .mapToObj(node -> network.host(node) + ":" + clusterPorts.get(node))
                .collect(Collectors.joining(","));
        for (int node = 0; node < count; node++) {
            Relay relay = new Relay(network.gateway());
            relay.lead(database.address().port());
            relays.add(relay);
            Map<String, String> environment = new HashMap<>();
            environment.put("YTQ_HTTP_HOST", network.host(node));
            environment.put("YTQ_CLUSTER_HOST", network.host(node));
            environment.put("YTQ_CLUSTER_PORT", String.valueOf(clusterPorts.get(node)));
            environment.put("YTQ_CLUSTER_MEMBERS", members);
            environment.put("YTQ_HALLS", folder.resolve("halls").toString());
            environment.put("YTQ_DATABASE_URL", url(relay));
            List<String> command = new ArrayList<>(network.prefix(node));
            command.addAll(installation.command(
                    List.of("serve", "--port=" + httpPorts.get(node), "--data=" + folder.resolve("node-" + (node + 1))),
                    NodeHeap.mebibytes(halls.size(), count)));
            URI address = URI.create("http://" + network.host(node) + ":" + httpPorts.get(node) + "/");
            nodes.add(new NodeProcess(command, environment, address, folder.resolve("node-" + (node + 1) + ".log")));
        }
    }

    private String url(Relay relay) {
        DatabaseAddress address = database.address();
        return "postgresql://" + address.user() + ":" + address.password() + "@" + network.gateway() + ":"
                + relay.port() + "/" + address.database();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", 0));
            return socket.getLocalPort();
        }
    }

    /** Starts all nodes at once and waits until each says that it serves; returns how long that took. */
    Duration startAll() {
        long began = System.nanoTime();
        List<CompletableFuture<Duration>> starts = nodes.stream()
                .map(node -> CompletableFuture.supplyAsync(node::start, Thread::startVirtualThread))
                .toList();
        starts.forEach(CompletableFuture::join);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Starts the database again after it was killed or stopped. */
    void startDatabase() {
        database.start();
        relays.forEach(relay -> relay.lead(database.address().port()));
    }

    Network network() {
        return network;
    }

    SharedDatabase database() {
        return database;
    }

    Relay relay(int node) {
        return relays.get(node);
    }

    List<Relay> relays() {
        return relays;
    }

    NodeProcess node(int node) {
        return nodes.get(node);
    }

    List<NodeProcess> nodes() {
        return nodes;
    }

    List<String> halls() {
        return halls;
    }

    /** Where the processes keep their logs. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::close))
                .toList()
                .forEach(CompletableFuture::join);
        relays.forEach(Relay::close);
        database.close();
        network.close();
    }
}
