package io.yitaiqing.simulator.served;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The clock of a run: where it stands, how fast it goes, and whether it goes at all. */
final class Pace {

    private final Course course;
    private final LongSupplier nanos;
    private Instant from;
    private long since;
    private double speed;
    private boolean running;

    /** A clock that stands at the beginning of its course; {@code nanos} tells real time. */
    Pace(Course course, double speed, LongSupplier nanos) {
        this.course = course;
        this.nanos = nanos;
        this.speed = speed;
        this.from = course.spans().getFirst().begins();
    }

    Instant now() {
        return running ? course.onward(from, Duration.ofNanos((long) ((nanos.getAsLong() - since) * speed))) : from;
    }

    boolean isRunning() {
        return running;
    }

    boolean isAtEnd() {
        return !now().isBefore(course.spans().getLast().ends());
    }

    double speed() {
        return speed;
    }

    void run(boolean runs) {
        settle(now());
        running = runs;
    }

    void faster(double newSpeed) {
        settle(now());
        speed = newSpeed;
    }

    void jump(Instant to) {
        settle(course.within(to));
    }

    private void settle(Instant at) {
        from = at;
        since = nanos.getAsLong();
    }
}
