package io.yitaiqing.node.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The time of one run: what is due at one moment happens in the order in which it was asked for. */
final class VirtualTime {

    private record Task(long atMillis, long number, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::atMillis).thenComparingLong(Task::number));
    private final Thread thread = Thread.currentThread();
    private final Instant start;
    private long nowMillis;
    private long asked;

    VirtualTime(Instant start) {
        this.start = start;
    }

    void later(long millis, Runnable work) {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("Expected everything on one thread, but "
                    + Thread.currentThread().getName() + " wants something to happen: a real timer ran.");
        }
        tasks.add(new Task(nowMillis + Math.max(0, millis), ++asked, work));
    }

    long nowMillis() {
        return nowMillis;
    }

    Instant now() {
        return start.plusMillis(nowMillis);
    }

    /** Lets time pass, and with it all that becomes due. */
    void pass(long millis) {
        long until = nowMillis + millis;
        while (!tasks.isEmpty() && tasks.peek().atMillis() <= until) {
            Task task = tasks.remove();
            nowMillis = task.atMillis();
            task.work().run();
        }
        nowMillis = until;
    }
}
