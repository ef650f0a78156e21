package io.yitaiqing.simulator.load;

import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Whether the server is away just now; says so once when it goes and once when it is back. */
final class Outage {

    private static final long NONE = -1;

    /** How a request can come to nothing. */
    enum Kind {
        REFUSED_CONNECTION("connection refused"),
        TIMED_OUT("timeout"),
        LOST_CONNECTION("connection lost"),
        OTHER("other failure");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Kind of(Throwable cause) {
            return switch (cause) {
                case ConnectException refused -> REFUSED_CONNECTION;
                case TimeoutException late -> TIMED_OUT;
                case IOException lost -> LOST_CONNECTION;
                case VertxException lost -> LOST_CONNECTION;
                default -> OTHER;
            };
        }

        String sentence(Throwable cause, Duration timeout) {
            return switch (this) {
                case TIMED_OUT -> "no answer within " + timeout.toMillis() / 1_000.0 + " s.";
                case REFUSED_CONNECTION, LOST_CONNECTION, OTHER ->
                    cause.getClass().getSimpleName() + ": " + cause.getMessage() + ".";
            };
        }
    }

    private final Consumer<String> say;
    private final AtomicLong since = new AtomicLong(NONE);
    private final AtomicLong outages = new AtomicLong();

    Outage(Consumer<String> say) {
        this.say = say;
    }

    void began(Throwable cause) {
        if (since.compareAndSet(NONE, System.nanoTime())) {
            outages.incrementAndGet();
            say.accept("The server does not answer (" + cause.getMessage() + "); what is due waits for it.");
        }
    }

    void answered() {
        long began = since.get();
        if (began != NONE && since.compareAndSet(began, NONE)) {
            say.accept(String.format(
                    Locale.ROOT, "The server answers again after %.1f s.", (System.nanoTime() - began) / 1e9));
        }
    }

    boolean lasts() {
        return since.get() != NONE;
    }

    /** How often the server went away. */
    long times() {
        return outages.get();
    }
}
