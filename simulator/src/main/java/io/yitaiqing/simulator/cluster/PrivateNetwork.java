package io.yitaiqing.simulator.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs this very command again in a network namespace of its own, where its network can be cut to pieces. */
public final class PrivateNetwork {

    private static final String MARK = "ytq.private-network";

    private PrivateNetwork() {}

    /** Whether this process is the one inside. */
    public static boolean isInside() {
        return Boolean.getBoolean(MARK);
    }

    /** Whether this machine lets us have one: Linux, root, and the programs ip, unshare and nsenter. */
    public static boolean isPossible() {
        return Commands.works(
                        "unshare", "--net", "ip", "link", "add", "hall-a", "type", "veth", "peer", "name", "hall-b")
                && Commands.works("unshare", "--net", "ip", "link", "add", "hall-a", "type", "bridge")
                && Commands.works("nsenter", "--version");
    }

    /** Runs {@code hall ARGUMENTS...} inside, with this process's input and output; returns its exit code. */
    public static int run(Installation installation, List<String> arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("unshare", "--net"));
        List<String> java = installation.command(arguments);
        command.add(java.getFirst());
        command.add("-D" + MARK + "=true");
        command.addAll(java.subList(1, java.size()));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return process.waitFor();
        } catch (IOException failure) {
            throw new ClusterFailure("Expected 'unshare' to start, but: " + failure.getMessage() + ".", failure);
        }
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }
}
