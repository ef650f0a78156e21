package io.yitaiqing.simulator.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A network namespace of Linux for each node, joined by a bridge, so that two nodes can be cut off from each other.
 *
 * <p>It works only where the calling process is in a network namespace of its own ({@link PrivateNetwork}), for it
 * makes 127.99.0.0/24 a real network there. A cut gives the sender a hardware address for the receiver that nobody
 * has: packets leave and arrive nowhere, and no one is told, as with a pulled cable. Each namespace lives in a shell
 * that reads from a pipe of this process, so everything vanishes with it, however it ends.
 */
final class Namespaces implements Network {

    private static final String SUBNET = "127.99.0.";
    private static final int BRIDGE = 254;
    private static final String NOBODY = "02:00:00:00:00:99";
    private static final String REAL_NETWORK = "ip link set lo up && ip addr del 127.0.0.1/8 dev lo"
            + " && ip addr add 127.0.0.1/32 dev lo && echo 1 > /proc/sys/net/ipv4/conf/all/route_localnet";

    private final List<Process> holders = new ArrayList<>();

    private Namespaces() {}

    /** Makes the network of so many nodes. */
    static Namespaces of(int nodes) {
        Namespaces network = new Namespaces();
        try {
            Commands.run("sh", "-c", REAL_NETWORK);
            Commands.run("ip", "link", "add", "hall-bridge", "type", "bridge");
            Commands.run("ip", "addr", "add", SUBNET + BRIDGE + "/24", "dev", "hall-bridge");
            Commands.run("ip", "link", "set", "hall-bridge", "up");
            for (int node = 0; node < nodes; node++) {
                network.add(node);
            }
            return network;
        } catch (IOException failure) {
            network.close();
            throw new UncheckedIOException(failure);
        }
    }

    private void add(int node) throws IOException {
        // It says when it is inside, and ends with the pipe.
        Process holder = new ProcessBuilder("unshare", "--net", "sh", "-c", "echo in; read -r _").start();
        holders.add(holder);
        if (!"in".equals(holder.inputReader().readLine())) {
            throw new ClusterFailure("Expected 'unshare --net' to work, but it ended.");
        }
        Commands.run("ip", "link", "add", "hall-" + node, "type", "veth", "peer", "name", device(node));
        Commands.run("ip", "link", "set", "hall-" + node, "master", "hall-bridge", "up");
        Commands.run("ip", "link", "set", device(node), "netns", String.valueOf(holder.pid()));
        inside(node, "sh", "-c", REAL_NETWORK);
        inside(node, "ip", "addr", "add", host(node) + "/24", "dev", device(node));
        inside(node, "ip", "link", "set", device(node), "up");
    }

    private static String device(int node) {
        return "node-" + node;
    }

    private void inside(int node, String... command) {
        List<String> all = new ArrayList<>(prefix(node));
        all.addAll(List.of(command));
        Commands.run(all.toArray(String[]::new));
    }

    @Override
    public boolean canCut() {
        return true;
    }

    @Override
    public String host(int node) {
        return SUBNET + (node + 1);
    }

    @Override
    public String gateway() {
        return SUBNET + BRIDGE;
    }

    @Override
    public List<String> prefix(int node) {
        return List.of("nsenter", "--net=/proc/" + holders.get(node).pid() + "/ns/net");
    }

    @Override
    public void cut(int from, int to) {
        inside(from, "ip", "neigh", "replace", host(to), "lladdr", NOBODY, "dev", device(from), "nud", "permanent");
    }

    @Override
    public void heal(int from, int to) {
        inside(from, "ip", "neigh", "del", host(to), "dev", device(from));
    }

    @Override
    public void close() {
        holders.forEach(Process::destroyForcibly);
    }
}
