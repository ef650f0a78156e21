package io.yitaiqing.simulator.bench.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a JVM of its own, with this program's class path and flags. */
final class ServerJvm implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:[0-9]+/)");
    private static final long STOP_SECONDS_MOST = 30;
    private static final int LAST_LINES = 20;

    private final Process process;
    private final URI address;
    private final Path log;

    private ServerJvm(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * Runs a class and waits until it prints its address; all that it says goes to a file.
     *
     * @param home the folder of the launcher
     */
    static ServerJvm start(Path home, Path log, String mainClass, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "@" + home.resolve("config/java.options"),
                "-Dytq.home=" + home));
        String more = System.getenv("YTQ_JAVA_OPTS");
        if (more != null && !more.isBlank()) {
            command.addAll(List.of(more.strip().split("\\s+")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out = process.inputReader(UTF_8);
        BufferedWriter kept = Files.newBufferedWriter(log);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            keep(line, kept);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread.ofVirtual().start(() -> keepRest(out, kept));
                return new ServerJvm(process, URI.create(address.group(1)), log);
            }
        }
        kept.close();
        throw new IOException("the server ended before it was ready:\n" + Files.readString(log));
    }

    private static void keepRest(BufferedReader out, BufferedWriter log) {
        try (out;
                log) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                keep(line, log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the server cannot be written", e);
        }
    }

    private static void keep(String line, BufferedWriter log) throws IOException {
        log.write(line);
        log.newLine();
        log.flush();
    }

    URI address() {
        return address;
    }

    /** The processor time it has used. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Whether it still runs and the end of what it said, for a sentence about its failure. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return (process.isAlive() ? "It still runs" : "It ended with exit code " + process.exitValue())
                + " and said last:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Stops it as an operator would, and its database with it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS_MOST, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
