package io.yitaiqing.node.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running PostgreSQL server and the small shell that watches over it.
 *
 * <p>The shell reads from a pipe whose other end only this process holds. However this process ends, {@code kill -9}
 * included, the pipe closes and the shell shuts the server down. Shell and server are in sessions of their own, so that
 * a Ctrl-C in the terminal, or a kill of the node's process group, reaches the node alone and the server ends last.
 */
final class PostgresProcess {

    private static final Duration START_PATIENCE = Duration.ofMinutes(5); // it may have to recover from a crash
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final int PORT_ATTEMPTS = 5;
    private static final long LOG_BYTES_MAX = 10_000_000;

    // $1 pg_ctl, $2 the server's options
    private static final String WATCH = """
            trap '' HUP INT TERM
            "$1" start -s -w -t 300 -D postgres -l postgres.log -o "$2" </dev/null >/dev/null || exit 1
            server=$(head -n 1 postgres/postmaster.pid) || exit 1
            echo "$server"
            read -r _
            kill -INT "$server"
            while [ -e postgres/postmaster.pid ] && kill -0 "$server" 2>/dev/null; do sleep 0.02; done
            """;

    // macOS has none; there the shell only ignores the terminal's signals.
    private static final List<String> OWN_SESSION =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final Process watcher;
    private final long processId;
    private final int port;

    private PostgresProcess(DataFolder folder, PostgresPrograms programs, Process watcher, long processId, int port) {
        this.folder = folder;
        this.programs = programs;
        this.watcher = watcher;
        this.processId = processId;
        this.port = port;
    }

    /** Starts the server on a free port of the loopback interface and returns when it takes connections. */
    static PostgresProcess start(DataFolder folder, PostgresPrograms programs, String... moreOptions)
            throws IOException, InterruptedException {
        prepareLog(folder, programs.user());
        for (int attempt = 1; ; attempt++) {
            long logBefore = Files.size(folder.log());
            int port = freePort();
            String options = String.join(" ", options(port)) + " " + String.join(" ", moreOptions);
            List<String> command = new ArrayList<>(OWN_SESSION);
            command.addAll(List.of("sh", "-c", WATCH, "sh", programs.program("pg_ctl"), options));
            Process watcher =
                    programs.process(folder, command.toArray(String[]::new)).start();
            String line = firstLine(watcher);
            if (line != null) {
                return new PostgresProcess(folder, programs, watcher, Long.parseLong(line), port);
            }
            String log = logSince(folder.log(), logBefore);
            boolean portTaken = log.contains("could not bind");
            if (!portTaken || attempt == PORT_ATTEMPTS) {
                throw new DatabaseUnavailableException("PostgreSQL does not start on data folder " + folder.path()
                        + ": " + lastComplaint(log) + " (see " + folder.log() + ").");
            }
        }
    }

    long processId() {
        return processId;
    }

    int port() {
        return port;
    }

    /** Ends all connections, writes everything down and returns when the server is gone. */
    void stop() throws IOException, InterruptedException {
        watcher.getOutputStream().close();
        boolean stopped = watcher.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        boolean alive =
                ProcessHandle.of(processId).filter(ProcessHandle::isAlive).isPresent();
        if (stopped && alive && Files.exists(folder.cluster().resolve("postmaster.pid"))) {
            // Somebody killed the watcher, which would have waited for the server; one that was killed left its file.
            stopped = programs.process(folder, programs.program("pg_ctl"), "stop", "-s", "-m", "fast", "-D", "postgres")
                            .start()
                            .waitFor()
                    == 0;
        }
        if (!stopped) {
            throw new DatabaseUnavailableException("PostgreSQL, process " + processId + ", has not stopped within "
                    + STOP_PATIENCE.toSeconds() + " seconds.");
        }
    }

    private static List<String> options(int port) {
        return List.of(
                "-c listen_addresses=127.0.0.1",
                "-c port=" + port,
                "-c unix_socket_directories=",
                "-c max_connections=50",
                "-c shared_buffers=128MB",
                "-c max_wal_size=2GB",
                // So much of the log's files stays to be used again: to make a new one stops all who append for 20 ms.
                "-c min_wal_size=1GB",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c timezone=UTC",
                "-c log_timezone=UTC",
                "-c lc_messages=C",
                "-c log_checkpoints=off",
                // Terse: a refused row's content is not for the log.
                "-c log_error_verbosity=terse",
                "-c log_min_error_statement=panic");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String firstLine(Process watcher) throws IOException, InterruptedException {
        BufferedReader reader = watcher.inputReader();
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!reader.ready() && watcher.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        if (reader.ready()) {
            return reader.readLine();
        }
        watcher.getOutputStream().close(); // too slow: let the watcher clean up
        return null;
    }

    private static void prepareLog(DataFolder folder, ServerUser user) throws IOException {
        Path log = folder.log();
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, DataFolder.OWNER_ONLY);
            user.own(log);
        }
    }

    private static String logSince(Path log, long offset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(offset);
            byte[] rest = new byte[(int) Math.min(64_000, file.length() - offset)];
            file.readFully(rest);
            return new String(rest);
        }
    }

    private static String lastComplaint(String log) {
        return log.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, second) -> second)
                .map(line -> line.substring(line.indexOf(": ", line.indexOf("] ")) + 2)
                        .strip())
                .orElse("it gives no reason");
    }
}
