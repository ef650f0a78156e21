package io.yitaiqing.node.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The event loop of one life of a node: it can stall, and then all that became due meanwhile happens late, or die, and
 * then nothing does any more.
 */
final class SimulatedLoop {

    /** Something that will happen on the loop unless it is cancelled. */
    static final class Task {
        private Runnable work;

        private Task(Runnable work) {
            this.work = work;
        }

        /** Whether it had not happened yet. */
        boolean cancel() {
            boolean waits = work != null;
            work = null;
            return waits;
        }
    }

    private final VirtualTime time;
    private final Consumer<Throwable> bugs;
    private final List<Task> late = new ArrayList<>();
    private boolean stalled;
    private boolean dead;

    /** {@code bugs} hears of everything that was thrown and not caught. */
    SimulatedLoop(VirtualTime time, Consumer<Throwable> bugs) {
        this.time = time;
        this.bugs = bugs;
    }

    Task later(long millis, Runnable work) {
        Task task = new Task(work);
        time.later(millis, () -> due(task));
        return task;
    }

    private void due(Task task) {
        if (stalled) {
            late.add(task);
        } else if (!dead && task.work != null) {
            Runnable work = task.work;
            task.work = null;
            try {
                work.run();
            } catch (RuntimeException | AssertionError bug) {
                bug(bug);
            }
        }
    }

    void bug(Throwable bug) {
        bugs.accept(bug);
    }

    /** As by SIGSTOP: clocks go on, nothing else does. */
    void stall() {
        stalled = true;
    }

    /** As by SIGCONT. */
    void goOn() {
        stalled = false;
        late.forEach(task -> time.later(0, () -> due(task)));
        late.clear();
    }

    void kill() {
        dead = true;
        stalled = false;
        late.clear();
    }

    boolean isDead() {
        return dead;
    }

    /** Whether it does anything now. */
    boolean runs() {
        return !dead && !stalled;
    }
}
