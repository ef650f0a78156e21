package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.Node;
import io.yitaiqing.node.NodeFailure;
import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.simulator.served.SimulatorExtension;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** A node that runs until its time is over or the process is told to stop; SIGTERM and Ctrl-C stop it cleanly. */
final class RunningNode implements AutoCloseable {

    private static final long STOP_SECONDS_MOST = 20;

    private final Node node;
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopBySignal, "stop");

    private volatile boolean closing;
    private volatile boolean failed;

    private RunningNode(Node node) {
        this.node = node;
        Runtime.getRuntime().addShutdownHook(hook);
        node.databaseProcess()
                .flatMap(ProcessHandle::of)
                .ifPresent(database -> database.onExit().thenAccept(this::databaseEnded));
    }

    /** A node keeps nothing without its database: it says so and ends, for whoever watches it to start it again. */
    private void databaseEnded(ProcessHandle database) {
        if (!closing) {
            System.err.println("The node's PostgreSQL (process " + database.pid() + ") ended; see postgres.log in the "
                    + "data folder, and start again on it: what was acknowledged is there.");
            failed = true;
            told.countDown();
        }
    }

    /** The exit code of a node that has run: 1 where its database ended under it. */
    int exitCode() {
        return failed ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    /** Starts a node and waits until it is ready; one sentence where it cannot. */
    static RunningNode start(NodeSettings settings) {
        try {
            return new RunningNode(Node.start(settings, new SimulatorExtension(HallHome.file("config/scenarios")))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join());
        } catch (NodeFailure failure) {
            throw new UserError(failure.getMessage(), CommandLine.ExitCode.SOFTWARE);
        } catch (CompletionException failure) {
            throw new UserError(failure.getCause().getMessage(), CommandLine.ExitCode.SOFTWARE);
        }
    }

    Node node() {
        return node;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + node.port() + "/");
    }

    /** Waits until the time is over, forever where none is given, or the process is told to stop. */
    void await(Optional<Duration> time) throws InterruptedException {
        if (time.isEmpty()) {
            told.await();
        } else if (!told.await(time.get().toMillis(), TimeUnit.MILLISECONDS)) {
            told.countDown();
        }
    }

    private void stopBySignal() {
        told.countDown();
        try {
            if (!stopped.await(STOP_SECONDS_MOST, TimeUnit.SECONDS)) {
                System.err.println("The node did not stop within " + STOP_SECONDS_MOST + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            node.stop().toCompletionStage().toCompletableFuture().get(STOP_SECONDS_MOST, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The node did not stop: " + e.getMessage(), e);
        } finally {
            stopped.countDown();
        }
    }
}
