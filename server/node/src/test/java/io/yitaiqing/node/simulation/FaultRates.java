package io.yitaiqing.node.simulation;

import java.util.Random;

/** How often, and how badly, the database fails just now. */
final class FaultRates {

    private static final JournalFault[] FAULTS = JournalFault.values();

    private final Random random;
    /** How often an append meets a fault. */
    double appends;
    /** How often a reading is never answered. */
    double reads;
    /** How long a commit takes at most. */
    int diskMillis = 3;

    FaultRates(Random random) {
        this.random = random;
    }

    JournalFault ofAppend() {
        return random.nextDouble() < appends ? FAULTS[1 + random.nextInt(FAULTS.length - 1)] : JournalFault.NONE;
    }

    boolean losesRead() {
        return random.nextDouble() < reads;
    }

    long commitMillis() {
        return random.nextInt(diskMillis);
    }
}
