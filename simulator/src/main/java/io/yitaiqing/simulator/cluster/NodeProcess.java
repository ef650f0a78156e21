package io.yitaiqing.simulator.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One node of the cluster: a server process of its own, started, killed and stopped like one. */
final class NodeProcess implements AutoCloseable {

    private static final Duration END_PATIENCE = Duration.ofSeconds(30);
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration START_PAUSE = Duration.ofMillis(500);
    /** A connection to a process that has just died or come back may still fail, or answer late. */
    private static final Duration AFTERMATH = Duration.ofSeconds(2);

    private final List<String> command;
    private final Map<String, String> environment;
    private final URI address;
    private final Path log;
    private final List<Absence> absences = new ArrayList<>();
    private Process process;
    private boolean ready;

    /** A time in which the process was stopped, dead or not ready; it ends at {@link Long#MAX_VALUE} while it lasts. */
    private record Absence(long fromNanos, long toNanos) {}

    NodeProcess(List<String> command, Map<String, String> environment, URI address, Path log) {
        this.command = command;
        this.environment = environment;
        this.address = address;
        this.log = log;
    }

    URI address() {
        return address;
    }

    /** Starts the process and waits until it says that it serves; returns how long that took. */
    Duration start() {
        long began = System.nanoTime();
        leave();
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("YTQ_"));
            builder.environment().putAll(environment);
            process = builder.start();
            awaitServing(process.inputReader());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        comeBack();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Starts the process as whoever watches over it would: again where it ends, for its database may be away. */
    void startAgain() throws InterruptedException {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try {
                start();
                return;
            } catch (ClusterFailure ended) {
                if (System.nanoTime() > end) {
                    throw ended;
                }
                Thread.sleep(START_PAUSE.toMillis());
            }
        }
    }

    /** Starts the process and waits until it says that it is ready to serve its halls; returns how long that took. */
    Duration startAndAwaitReady() throws InterruptedException {
        long began = System.nanoTime();
        start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest asked =
                    HttpRequest.newBuilder(address.resolve("/health/ready")).build();
            while (http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
                Thread.sleep(5);
            }
            return Duration.ofNanos(System.nanoTime() - began);
        } catch (IOException failure) {
            throw new ClusterFailure("Expected the node at " + address + " to answer, but: " + failure + ".", failure);
        }
    }

    private void awaitServing(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Serving ")) {
                Thread.ofVirtual().start(() -> out.lines().forEach(rest -> {}));
                return;
            }
        }
        List<String> said = Files.readAllLines(log);
        throw new ClusterFailure("Expected the node at " + address + " to start, but it ended"
                + (said.isEmpty() ? "." : ": " + said.getLast()));
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        leave();
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and waits for its end; an end that takes too long becomes a kill and is said. */
    boolean terminate() throws InterruptedException {
        leave();
        process.destroy();
        if (process.waitFor(END_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return true;
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    /** SIGSTOP: it stands still and does not know. */
    void pause() {
        leave();
        Commands.run("kill", "-STOP", String.valueOf(process.pid()));
    }

    /** SIGCONT. */
    void resume() {
        Commands.run("kill", "-CONT", String.valueOf(process.pid()));
        comeBack();
    }

    private synchronized void leave() {
        ready = false;
        if (absences.isEmpty() || absences.getLast().toNanos() != Long.MAX_VALUE) {
            absences.add(new Absence(System.nanoTime(), Long.MAX_VALUE));
        }
    }

    private synchronized void comeBack() {
        Absence last = absences.removeLast();
        absences.add(new Absence(last.fromNanos(), System.nanoTime()));
        ready = true;
    }

    /** Whether it runs and has said that it serves. */
    synchronized boolean isReady() {
        return ready;
    }

    /** Whether it was stopped, dead or not ready at some moment of a time, by {@link System#nanoTime}. */
    synchronized boolean wasAway(long fromNanos, long toNanos) {
        return absences.stream()
                .anyMatch(absence -> absence.fromNanos() <= toNanos
                        && (absence.toNanos() == Long.MAX_VALUE
                                || absence.toNanos() + AFTERMATH.toNanos() >= fromNanos));
    }

    /** Whether the process has ended although nobody told it to. */
    synchronized boolean diedByItself() {
        return ready && !process.isAlive();
    }

    /** SIGKILL, whatever it does. */
    void destroy() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            Commands.works("kill", "-CONT", String.valueOf(process.pid()));
            process.destroy();
            try {
                if (!process.waitFor(END_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
