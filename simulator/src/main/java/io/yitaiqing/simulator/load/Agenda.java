package io.yitaiqing.simulator.load;

import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What is to happen on one lane and when, by the monotonic clock; what is late happens at once, in the order intended.
 *
 * <p>A thread of its own watches the next instant, for an event loop's timers know only whole milliseconds. It also
 * measures how long the loop lets its tasks wait.
 */
final class Agenda implements AutoCloseable {

    /** Between two batches the loop may read and write. */
    private static final int MOST_AT_ONCE = 100;

    private static final long PROBE_NANOS = 5_000_000;

    private record Entry(long nanos, long number, Runnable what) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return nanos != other.nanos ? Long.compare(nanos, other.nanos) : Long.compare(number, other.number);
        }
    }

    private final Executor loop;
    private final OwnLag lag;
    private final Consumer<Throwable> onBug;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private final Thread pacer;
    private volatile long next = Long.MAX_VALUE;
    private volatile boolean drainPosted;
    private volatile boolean probing;
    private volatile boolean closed;
    private long number;
    private long intended;
    private boolean held;

    Agenda(String name, Executor loop, OwnLag lag, Consumer<Throwable> onBug) {
        this.loop = loop;
        this.lag = lag;
        this.onBug = onBug;
        this.pacer = Thread.ofPlatform().name(name + "-pacer").daemon().unstarted(this::pace);
    }

    void start() {
        pacer.start();
    }

    /** The instant for which what runs now was meant. */
    long intended() {
        return intended;
    }

    /** Runs something on the loop at an instant, or at once where that has passed; nothing more once it is held. */
    void at(long nanos, Runnable what) {
        if (held) {
            return;
        }
        entries.add(new Entry(nanos, number++, what));
        if (nanos < next) {
            next = nanos;
            LockSupport.unpark(pacer);
        }
    }

    /** Runs the reaction to something that has just come from outside. */
    void react(Runnable what) {
        intended = System.nanoTime();
        guarded(what);
    }

    /** Starts nothing more; how many things were due and had not happened. */
    int hold() {
        long now = System.nanoTime();
        held = true;
        int due = 0;
        for (Entry entry : entries) {
            due += entry.nanos() <= now ? 1 : 0;
        }
        entries.clear();
        next = Long.MAX_VALUE;
        return due;
    }

    boolean held() {
        return held;
    }

    private void drain() {
        drainPosted = false;
        for (int done = 0; done < MOST_AT_ONCE && !entries.isEmpty(); done++) {
            long now = System.nanoTime();
            if (entries.peek().nanos() - now > 0) {
                break;
            }
            Entry entry = entries.poll();
            lag.late(now - entry.nanos());
            intended = entry.nanos();
            guarded(entry.what());
        }
        next = entries.isEmpty() ? Long.MAX_VALUE : entries.peek().nanos();
        LockSupport.unpark(pacer);
    }

    private void guarded(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException | AssertionError bug) {
            onBug.accept(bug);
        }
    }

    private void pace() {
        long probedAt = System.nanoTime();
        while (!closed) {
            long now = System.nanoTime();
            if (!drainPosted && next - now <= 0) {
                drainPosted = true;
                loop.execute(this::drain);
            }
            if (!probing && now - probedAt >= PROBE_NANOS) {
                probing = true;
                probedAt = now;
                loop.execute(() -> {
                    lag.loopDelay(System.nanoTime() - now);
                    probing = false;
                });
            }
            long sleep = drainPosted ? PROBE_NANOS : Math.min(next - System.nanoTime(), PROBE_NANOS);
            if (sleep > 0) {
                LockSupport.parkNanos(this, sleep);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(pacer);
    }
}
