package io.yitaiqing.simulator.bench.fanout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A running server of the bench, what it has cost so far, and the thread that publishes to it if it needs one. */
final class Contestant implements AutoCloseable {

    private static final long TICKS_A_SECOND = 100;
    /** Fields 14 and 15 of proc(5)'s stat; the name before them may hold spaces, so they are counted behind it. */
    private static final int USER_TICKS_AFTER_NAME = 11;

    private final Process process;
    private final int port;
    private final BufferedReader output;
    private Thread publisher;

    private Contestant(Process process, int port, BufferedReader output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /** A Java process of this very class path; it tells its port. */
    static Contestant java(FanoutWire wire, int bytes, int hz) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Dvertx.disableFileCPResolving=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FanoutServer.class.getName(),
                        wire == FanoutWire.HUB ? "hub" : "vertx",
                        String.valueOf(bytes),
                        String.valueOf(hz))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line; (line = output.readLine()) != null; ) {
            if (line.startsWith("port ")) {
                return new Contestant(process, Integer.parseInt(line.substring("port ".length())), output);
            }
        }
        throw new IOException("The server of " + wire.title() + " did not start.");
    }

    /** A message broker with a configuration of this bench, and a thread that publishes to it. */
    static Contestant broker(FanoutWire wire, Brokers brokers, int bytes, int hz) throws IOException {
        int port = freePort();
        int plainPort = freePort();
        Path configuration = Files.createTempFile("fanout", ".conf");
        Files.writeString(configuration, Brokers.configuration(wire, plainPort, port));
        Process process = brokers.start(wire, configuration);
        Contestant contestant = new Contestant(process, port, process.inputReader(StandardCharsets.UTF_8));
        // A broker may listen on one port before the other.
        Socket socket = connect(plainPort);
        connect(port).close();
        Files.delete(configuration);
        contestant.publisher =
                Thread.ofPlatform().daemon().name("publisher").start(() -> publish(socket, wire, bytes, hz, process));
        return contestant;
    }

    int port() {
        return port;
    }

    /** Processor time used so far. */
    Duration processorTime() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TICKS_AFTER_NAME]) + Long.parseLong(fields[USER_TICKS_AFTER_NAME + 1]);
        return Duration.ofMillis(ticks * 1_000 / TICKS_A_SECOND);
    }

    /** Memory that the process holds. */
    long residentBytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Heap in use after a collection, of a Java process. */
    OptionalLong heapBytes(FanoutWire wire) throws IOException {
        if (wire != FanoutWire.HUB && wire != FanoutWire.VERTX) {
            return OptionalLong.empty();
        }
        process.outputWriter(StandardCharsets.UTF_8).append("heap\n").flush();
        String line = output.readLine();
        return line == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(line.substring("heap ".length())));
    }

    @Override
    public void close() {
        if (publisher != null) {
            publisher.interrupt();
        }
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void publish(Socket socket, FanoutWire wire, int bytes, int hz, Process process) {
        try (socket) {
            socket.getOutputStream().write(wire.greeting());
            long period = Duration.ofSeconds(1).toNanos() / hz;
            long due = System.nanoTime();
            for (long position = 1; process.isAlive() && !Thread.currentThread().isInterrupted(); position++) {
                due += period;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                String text = FanoutPayload.text(System.nanoTime(), position, bytes);
                socket.getOutputStream().write(wire.publication(text));
            }
        } catch (IOException e) {
            if (process.isAlive() && !Thread.currentThread().isInterrupted()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Socket connect(int port) throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                return new Socket("127.0.0.1", port);
            } catch (IOException notYet) {
                last = notYet;
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        throw new IOException("The broker does not listen.", last);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The contenders without a program to be found. */
    static List<FanoutWire> builtIn() {
        return List.of(FanoutWire.HUB, FanoutWire.VERTX);
    }
}
