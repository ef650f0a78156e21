package io.yitaiqing.simulator.optimum;

/** What may be done in a state: the bits of some assignments, and {@link #WAIT} for doing nothing more in this step. */
interface Policy {
    int WAIT = 1 << 31;

    /** The allowed acts; of several, the decision takes the best, or their mean (see {@link Decision}). */
    int acts(int work, int ages, boolean half);
}
