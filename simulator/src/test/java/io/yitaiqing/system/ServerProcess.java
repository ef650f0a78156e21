package io.yitaiqing.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node in a JVM of its own, started as a user would, so that it can be killed like one. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:[0-9]+/)");
    private static final Pattern DATABASE = Pattern.compile("PostgreSQL process ([0-9]+)");

    private final Process process;
    private final URI address;
    private final long databaseProcess;

    private ServerProcess(Process process, URI address, long databaseProcess) {
        this.process = process;
        this.address = address;
        this.databaseProcess = databaseProcess;
    }

    /** Runs {@code hall ARGUMENTS...} and waits until it prints its address. */
    public static ServerProcess start(Path log, String... arguments) throws IOException {
        Process process = command(arguments).redirectError(log.toFile()).start();
        BufferedReader out = process.inputReader();
        long database = -1;
        StringBuilder printed = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            printed.append(line).append('\n');
            Matcher named = DATABASE.matcher(line);
            if (named.find()) {
                database = Long.parseLong(named.group(1));
            }
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> out.lines().forEach(rest -> {}));
                return new ServerProcess(process, URI.create(address.group(1)), database);
            }
        }
        throw new IOException("The server ended before it was ready:\n" + printed + Files.readString(log));
    }

    /** The command line of {@code hall ARGUMENTS...} with the class path of these tests. */
    public static ProcessBuilder command(String... arguments) {
        Path home = home();
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "@" + home.resolve("config/java.options"),
                "-Dytq.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                "io.yitaiqing.simulator.cli.Hall"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The folder of the launcher. */
    public static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("hall"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    public URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    long databaseProcess() {
        return databaseProcess;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; the exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return ended();
    }

    /** Waits until it has ended; the exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The server did not end within 30 s.");
        }
        return process.exitValue();
    }

    /** Ends it, and waits until its database is gone too: only then can the folder of both be deleted. */
    @Override
    public void close() {
        process.destroy();
        gone(process.toHandle());
        ProcessHandle.of(databaseProcess).ifPresent(ServerProcess::gone);
    }

    private static void gone(ProcessHandle process) {
        try {
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } finally {
            process.destroyForcibly();
        }
    }
}
