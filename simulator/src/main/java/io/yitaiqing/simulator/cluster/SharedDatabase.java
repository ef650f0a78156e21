package io.yitaiqing.simulator.cluster;

import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The one PostgreSQL of a cluster, in processes of its own that can be killed and stopped. */
final class SharedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private EmbeddedPostgres server;
    private List<ProcessHandle> stopped = List.of();

    SharedDatabase(Path folder) {
        this.folder = folder;
        this.server = EmbeddedPostgres.start(folder);
    }

    DatabaseAddress address() {
        return server.address();
    }

    /** SIGKILL to the server: it has to recover when it starts again. */
    void kill() {
        ProcessHandle process = ProcessHandle.of(server.processId()).orElseThrow();
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly();
        Stream.concat(Stream.of(process), children.stream())
                .forEach(gone -> gone.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join());
        server.close();
    }

    /** An orderly shutdown. */
    void stop() {
        server.close();
    }

    void start() {
        server = EmbeddedPostgres.start(folder);
    }

    /** Every process that serves a connection or writes stands still, as behind a disk that does not answer. */
    void stopDisk() {
        stopped = ProcessHandle.of(server.processId()).orElseThrow().children().toList();
        signal("-STOP");
    }

    void continueDisk() {
        signal("-CONT");
        stopped = List.of();
    }

    private void signal(String signal) {
        for (ProcessHandle process : stopped) {
            // One that has ended meanwhile needs no signal.
            Commands.works("kill", signal, String.valueOf(process.pid()));
        }
    }

    @Override
    public void close() {
        continueDisk();
        server.close();
    }
}
