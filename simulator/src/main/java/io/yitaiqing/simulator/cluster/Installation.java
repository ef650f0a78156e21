package io.yitaiqing.simulator.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This installation, as a process is started of it.
 *
 * @param home the folder of the launcher
 */
public record Installation(Path home) {

    private static final List<String> NODE_FLAGS =
            List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4", "-Xshare:auto");

    /** The command {@code hall ARGUMENTS...} in a JVM like this one. */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(NODE_FLAGS);
        command.add("@" + home.resolve("config/java.options"));
        command.add("-Dytq.home=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("io.yitaiqing.simulator.cli.Hall");
        command.addAll(arguments);
        return command;
    }
}
