package io.yitaiqing.simulator.kernel;

/** Those who come in a future of a hall, one after another; the first one comes with the first {@link #next}. */
public interface People {

    /** Brings whoever comes next; false where nobody comes any more. */
    boolean next();

    /** When they come, in nanoseconds since the epoch; never before the last one. */
    long atNanos();

    /** What they come for and with which segment: see {@link Layout#kind}. */
    int kind();

    /** How long they wait before they leave, in nanoseconds. */
    long patienceNanos();

    /** How long their service takes a clerk who needs the usual time. */
    double serviceSeconds();
}
