package io.yitaiqing.node.keeper;

import io.vertx.core.Vertx;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import java.time.Duration;
import java.time.Instant;

/**
 * What wakes a keeper when something becomes due in its hall by itself.
 *
 * <p>Deadlines mostly move away, so a timer that would ring too early is left as it is: setting one costs more than a
 * look that finds nothing to do.
 */
final class Alarm {

    private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

    private final Vertx vertx;
    private final HallClock clock;
    private final HallPlan plan;
    private final Runnable wake;
    private long timer = -1;
    private Instant rings = Instant.MAX;
    private Instant quietUntil = Instant.MIN;

    Alarm(Vertx vertx, HallClock clock, HallPlan plan, Runnable wake) {
        this.vertx = vertx;
        this.clock = clock;
        this.plan = plan;
        this.wake = wake;
    }

    /** Rings when something becomes due in a hall as it stands. */
    void set(Hall hall, Instant now) {
        Instant next = Deadlines.wakeUp(hall, plan, now);
        if (rings.isAfter(next)) {
            stop();
            long millis = Math.min(clock.realMillisUntil(next), LONGEST_MILLIS);
            rings = next;
            timer = vertx.setTimer(millis, id -> {
                rings = Instant.MAX;
                wake.run();
            });
        }
        quietUntil = Deadlines.stand(hall) ? next : Instant.MIN;
    }

    /** Whether nothing is due in the hall for which it was set, asked once before that hall changes. */
    boolean isQuiet(Instant now) {
        boolean quiet = now.isBefore(quietUntil);
        quietUntil = Instant.MIN;
        return quiet;
    }

    /** Rings no more, until it is set again. */
    void stop() {
        vertx.cancelTimer(timer);
        rings = Instant.MAX;
        quietUntil = Instant.MIN;
    }
}
