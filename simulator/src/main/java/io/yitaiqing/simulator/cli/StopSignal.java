package io.yitaiqing.simulator.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and SIGTERM for a command that still has something to report: it is told, and given time to end. */
final class StopSignal implements AutoCloseable {

    private static final long SECONDS_MOST = 180;

    private final Runnable stop;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopAndWait, "stop");
    private volatile boolean given;

    StopSignal(Runnable stop) {
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the signal has come. */
    boolean given() {
        return given;
    }

    private void stopAndWait() {
        given = true;
        stop.run();
        try {
            if (!ended.await(SECONDS_MOST, TimeUnit.SECONDS)) {
                System.err.println("The command did not end within " + SECONDS_MOST + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!given) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
