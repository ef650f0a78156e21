package io.yitaiqing.simulator;

import io.yitaiqing.measure.ServiceLevel;

/** Who misses: whoever waits longer than the target, or leaves while waiting. */
public final class Misses {

    private Misses() {}

    /** Their share, 0 to 1, of all who were brought to a counter or left; 0 where there was nobody. */
    public static double share(ServiceLevel.Counts counted) {
        long all = counted.called() + counted.sent() + counted.left();
        long late = counted.called() - counted.calledWithinTarget() + counted.sentLate();
        return all == 0 ? 0 : (double) (late + counted.left()) / all;
    }
}
