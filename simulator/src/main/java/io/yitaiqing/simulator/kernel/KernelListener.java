package io.yitaiqing.simulator.kernel;

/** Someone who is told what happens in a kernel. */
public interface KernelListener {

    /**
     * A counter called a visit.
     *
     * @param visit its number: how many had come with it
     * @param seat the counter's: see {@link Layout#counter}
     */
    void called(long visit, int kind, int seat, long waitedNanos, long atNanos);

    /** A visit left; this may be told late, when the kernel first looks at its place in line. */
    void left(long visit, int kind, long waitedNanos);
}
