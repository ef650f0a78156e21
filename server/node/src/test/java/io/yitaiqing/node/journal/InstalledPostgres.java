package io.yitaiqing.node.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL from the system's packages, with the programs for backups that the embedded one lacks. */
final class InstalledPostgres {

    private static final String USER = "hall";

    private final Path programs;
    private final ServerUser user;

    private InstalledPostgres(Path programs, ServerUser user) {
        this.programs = programs;
        this.user = user;
    }

    /** Finds the newest one that this user may run on a folder. */
    static Optional<InstalledPostgres> on(DataFolder folder) throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            Optional<Path> newest = versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_basebackup"))
                            && Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.comparing(
                            bin -> Integer.valueOf(bin.getParent().getFileName().toString())));
            return newest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new InstalledPostgres(
                            newest.get(), ServerUser.candidates(folder).getFirst()));
        }
    }

    /** Makes a cluster that archives its log into a folder. */
    void initialize(Path cluster, Path log) throws Exception {
        run(cluster.getParent(), "initdb", "-D", cluster.toString(), "-U", USER, "-A", "trust", "-E", "UTF8");
        configure(
                cluster,
                "archive_mode = on",
                "archive_command = 'cp %p " + log + "/%f'",
                "unix_socket_directories = ''",
                "fsync = on");
    }

    void configure(Path cluster, String... lines) throws IOException {
        Files.write(cluster.resolve("postgresql.auto.conf"), List.of(lines), StandardOpenOption.APPEND);
    }

    /** Starts it and returns its address. */
    DatabaseAddress start(Path cluster) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        run(
                cluster.getParent(),
                "pg_ctl",
                "start",
                "-s",
                "-w",
                "-D",
                cluster.toString(),
                "-l",
                cluster + ".log",
                "-o",
                "-c listen_addresses=127.0.0.1 -c port=" + port);
        return new DatabaseAddress("127.0.0.1", port, "postgres", USER, "");
    }

    void stop(Path cluster) throws Exception {
        run(cluster.getParent(), "pg_ctl", "stop", "-s", "-m", "fast", "-D", cluster.toString());
    }

    /** A base backup of a running server. */
    void backUp(DatabaseAddress address, Path target) throws Exception {
        run(
                target.getParent(),
                "pg_basebackup",
                "-D",
                target.toString(),
                "-h",
                address.host(),
                "-p",
                Integer.toString(address.port()),
                "-U",
                USER,
                "-X",
                "none",
                "--no-slot",
                "-c",
                "fast");
    }

    private void run(Path folder, String program, String... arguments) throws Exception {
        String[] command = Stream.concat(Stream.of(programs.resolve(program).toString()), Stream.of(arguments))
                .toArray(String[]::new);
        Path output = Files.createTempFile("postgres", ".out");
        Process process = new ProcessBuilder(user.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(program + " failed: " + Files.readString(output));
        }
        Files.delete(output);
    }

    void own(Path path) throws IOException {
        user.own(path);
    }
}
