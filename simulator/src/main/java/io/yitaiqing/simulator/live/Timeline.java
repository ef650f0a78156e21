package io.yitaiqing.simulator.live;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one thread on which live crowds live, and what they do next, by the hall clock.
 *
 * <p>Whatever comes from other threads goes through {@link #soon}; the rest is called on the thread itself.
 */
final class Timeline {

    /** Longer sleeps are cut, so that a clock that was set anew is noticed. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private record Event(Instant at, long number, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final HallClock clock;
    private final Consumer<Throwable> onBug;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-crowd").daemon().factory());
    private ScheduledFuture<?> alarm;
    private long scheduled;

    Timeline(HallClock clock, Consumer<Throwable> onBug) {
        this.clock = clock;
        this.onBug = onBug;
    }

    HallClock clock() {
        return clock;
    }

    /** From any thread: runs something on the thread as soon as it is free. */
    void soon(Runnable what) {
        try {
            thread.execute(() -> guarded(what));
        } catch (RejectedExecutionException stopped) {
            // The crowd has stopped; nobody waits for this any more.
        }
    }

    /** Runs something after a real delay. */
    void afterReal(Duration delay, Runnable what) {
        try {
            thread.schedule(() -> guarded(what), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            // The crowd has stopped; nobody waits for this any more.
        }
    }

    /** Runs something at a moment of the hall clock. */
    void at(Instant when, Runnable what) {
        Event event = new Event(when, scheduled++, what);
        events.add(event);
        if (events.peek() == event) {
            setAlarm();
        }
    }

    private void setAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
        }
        Duration sleep =
                events.isEmpty() ? LONGEST_SLEEP : clock.until(events.peek().at());
        long nanos = Math.min(sleep.toNanos(), LONGEST_SLEEP.toNanos());
        try {
            alarm = thread.schedule(() -> guarded(this::wake), nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            alarm = null;
        }
    }

    private void wake() {
        Instant now = clock.now();
        while (!events.isEmpty() && !events.peek().at().isAfter(now)) {
            guarded(events.poll().what());
        }
        setAlarm();
    }

    private void guarded(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | AssertionError bug) {
            onBug.accept(bug);
        }
    }

    /** Runs nothing more. */
    void stop() {
        thread.shutdownNow();
    }
}
