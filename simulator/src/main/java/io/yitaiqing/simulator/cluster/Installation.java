package io.yitaiqing.simulator.cluster;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This installation, as a process is started of it.
 *
 * @param home the folder of the launcher
 * @param startFlags what makes a start of it quick
 */
public record Installation(Path home, List<String> startFlags) {

    /** The classes that the build has kept for the next start, and what keeps a JVM that uses them quiet. */
    private static final List<String> START_FLAGS = List.of(
            "-XX:SharedArchiveFile=", "-XX:AOTCache=", "-Xlog:cds", "-Xlog:aot", "--sun-misc-unsafe-memory-access=");

    // Few young objects at a time, for they are copied while the node stands still, and many nodes share the
    // processors.
    private static final List<String> NODE_FLAGS = List.of("-Xmn128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4");

    /** The installation in a folder, whose processes start with what the launcher gave this one for that. */
    public static Installation in(Path home) {
        return new Installation(
                home, startFlags(ManagementFactory.getRuntimeMXBean().getInputArguments()));
    }

    /** Of a JVM's flags those that make its start quick; the others are for what it does. */
    static List<String> startFlags(List<String> jvmFlags) {
        return jvmFlags.stream()
                .filter(flag -> START_FLAGS.stream().anyMatch(flag::startsWith))
                .toList();
    }

    /** The command {@code hall ARGUMENTS...} in a JVM like this one. */
    List<String> command(List<String> arguments) {
        return command(arguments, NodeHeap.LEAST_MEBIBYTES);
    }

    /** The same with so much heap. */
    List<String> command(List<String> arguments, long heapMebibytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // All of it from the beginning: a heap that has to grow collects again and again first.
        command.add("-Xms" + heapMebibytes + "m");
        command.add("-Xmx" + heapMebibytes + "m");
        command.addAll(NODE_FLAGS);
        command.addAll(startFlags);
        command.add("@" + home.resolve("config/java.options"));
        command.add("-Dytq.home=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("io.yitaiqing.simulator.cli.Hall");
        command.addAll(arguments);
        return command;
    }
}
