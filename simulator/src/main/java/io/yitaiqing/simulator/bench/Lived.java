package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.kernel.Kernel;
import io.yitaiqing.simulator.kernel.KernelListener;
import io.yitaiqing.simulator.kernel.Layout;

/**
 * What became of the customers of one replication of {@link Hall12}.
 *
 * @param waitSeconds their mean wait, whatever ended it
 * @param left the share that left
 * @param nanos how long it took to live it
 */
record Lived(double waitSeconds, double left, long nanos) {

    private static final long SEED = 12;

    /** A way to live a replication with so many customers. */
    interface Way {

        /** Lives it. */
        Lived live(int replication, int customers);
    }

    /** Through the commands and events of the whole engine. */
    static Lived whole(int replication, int customers) {
        long start = System.nanoTime();
        Tally all = new SimulatedHall(Hall12.MODEL, Draws.of(SEED, replication))
                .run(0, customers)
                .all();
        return new Lived(all.meanWait(), all.abandonment(), System.nanoTime() - start);
    }

    /** By the kernel, with the very same people. */
    static Lived kernel(int replication, int customers) {
        long start = System.nanoTime();
        Draws draws = Draws.of(SEED, replication);
        Layout layout = new Layout(new SimulatedHall(Hall12.MODEL, draws).hall());
        Count count = new Count();
        ModelPeople people =
                new ModelPeople(Hall12.MODEL, draws, SimulatedHall.START, customers, Double.POSITIVE_INFINITY);
        new Kernel(layout, people, count).run();
        return new Lived(
                count.waitedNanos / SimulatedHall.NANOS / customers,
                (double) count.left / customers,
                System.nanoTime() - start);
    }

    /** Counts waits. */
    private static final class Count implements KernelListener {
        private double waitedNanos;
        private long left;

        @Override
        public void called(long visit, int kind, int seat, long waited, long atNanos) {
            waitedNanos += waited;
        }

        @Override
        public void left(long visit, int kind, long waited) {
            waitedNanos += waited;
            left++;
        }
    }
}
