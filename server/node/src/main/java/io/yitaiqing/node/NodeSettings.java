package io.yitaiqing.node;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.ClusterSettings;
import io.yitaiqing.node.config.RegionsFile;
import io.yitaiqing.node.journal.JournalPolicy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a node needs to know before it starts.
 *
 * @param host the address it binds, always a loopback one while there is no sign-in
 * @param port the HTTP port; 0 for any free one
 * @param databaseUrl a PostgreSQL to use; empty for the embedded one in the data folder
 * @param cluster how it finds the other members of its cluster
 * @param regions the tree above the regions that plans name
 * @param time how the hall clock runs
 * @param audited whether an auditor listens to every event
 * @param journal for how many days the journal has room
 * @param kiosks what its kiosks have
 */
public record NodeSettings(
        String host,
        int port,
        Path dataFolder,
        Optional<String> databaseUrl,
        ClusterSettings cluster,
        Map<String, HallPlan> plans,
        RegionsFile regions,
        Time time,
        boolean audited,
        JournalPolicy journal,
        KioskSettings kiosks) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int STANDARD_PORT = 8080;

    /**
     * How the hall clock runs.
     *
     * @param start where it starts; empty for the real clock
     * @param speed hall seconds in a real one
     */
    public record Time(Optional<Instant> start, double speed) {

        /** The real clock. */
        public static final Time REAL = new Time(Optional.empty(), 1);
    }

    /** A node alone on the loopback interface with the real clock. */
    public static NodeSettings of(Path dataFolder, Map<String, HallPlan> plans) {
        return new NodeSettings(
                LOOPBACK,
                STANDARD_PORT,
                dataFolder,
                Optional.empty(),
                ClusterSettings.ALONE,
                plans,
                RegionsFile.NONE,
                Time.REAL,
                false,
                JournalPolicy.keepingAll(dataFolder.resolve("archive")),
                KioskSettings.PLAIN);
    }

    /** Where the hall clock starts; empty for the real clock. */
    public Optional<Instant> clockStart() {
        return time.start();
    }

    /** Hall seconds in a real one. */
    public double clockSpeed() {
        return time.speed();
    }

    /** The same on another HTTP port. */
    public NodeSettings withPort(int port) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }

    /** The same with a PostgreSQL named by URL, where one is given. */
    public NodeSettings withDatabaseUrl(Optional<String> databaseUrl) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }

    /** The same with other hall plans. */
    public NodeSettings withPlans(Map<String, HallPlan> plans) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }

    /** The same with other regions. */
    public NodeSettings withRegions(RegionsFile regions) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }

    /** The same with a hall clock that starts at a moment and runs at a speed. */
    public NodeSettings withClock(Optional<Instant> start, double speed) {
        Time time = new Time(start, speed);
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }

    /** The same with or without an auditor that listens to every event. */
    public NodeSettings withAudit(boolean audited) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }

    /** The same in a cluster. */
    public NodeSettings withCluster(ClusterSettings cluster) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }

    /** The same with another policy for the journal's days. */
    public NodeSettings withJournal(JournalPolicy journal) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }

    /** The same with other kiosks. */
    public NodeSettings withKiosks(KioskSettings kiosks) {
        return new NodeSettings(
                host, port, dataFolder, databaseUrl, cluster, plans, regions, time, audited, journal, kiosks);
    }
}
