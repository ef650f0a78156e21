package io.yitaiqing.node;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.RegionsFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a node needs to know before it starts.
 *
 * @param host the address it binds, always a loopback one while there is no sign-in
 * @param port the HTTP port; 0 for any free one
 * @param databaseUrl a PostgreSQL to use; empty for the embedded one in the data folder
 * @param clusterPort the port for other members; 0 for any free one
 * @param members the other members of the cluster as {@code host:port}
 * @param regions the tree above the regions that plans name
 * @param clockStart where the hall clock starts; empty for the real clock
 * @param clockSpeed hall seconds in a real one
 * @param audited whether an auditor listens to every event
 */
public record NodeSettings(
        String host,
        int port,
        Path dataFolder,
        Optional<String> databaseUrl,
        int clusterPort,
        List<String> members,
        Map<String, HallPlan> plans,
        RegionsFile regions,
        Optional<Instant> clockStart,
        double clockSpeed,
        boolean audited) {

    /** A node alone on the loopback interface with the real clock. */
    public static NodeSettings of(Path dataFolder, Map<String, HallPlan> plans) {
        return new NodeSettings(
                "127.0.0.1", 8080, dataFolder, Optional.empty(), 0, List.of(), plans, RegionsFile.NONE, Optional.empty(), 1, false);
    }

    /** The same on another HTTP port. */
    public NodeSettings withPort(int port) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, clusterPort, members, plans, regions, clockStart, clockSpeed, audited);
    }

    /** The same with a PostgreSQL named by URL, where one is given. */
    public NodeSettings withDatabaseUrl(Optional<String> databaseUrl) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, clusterPort, members, plans, regions, clockStart, clockSpeed, audited);
    }

    /** The same with other hall plans. */
    public NodeSettings withPlans(Map<String, HallPlan> plans) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, clusterPort, members, plans, regions, clockStart, clockSpeed, audited);
    }

    /** The same with a hall clock that starts at a moment and runs at a speed. */
    public NodeSettings withClock(Optional<Instant> clockStart, double clockSpeed) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, clusterPort, members, plans, regions, clockStart, clockSpeed, audited);
    }

    /** The same with or without an auditor that listens to every event. */
    public NodeSettings withAudit(boolean audited) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, clusterPort, members, plans, regions, clockStart, clockSpeed, audited);
    }
}
