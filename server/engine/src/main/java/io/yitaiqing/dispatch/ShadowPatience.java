package io.yitaiqing.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * When those would have gone away who were called in the real hall but still wait under the shadow.
 *
 * <p>Patience is taken as exponential, its rate as those who went away over all the time anybody waited (the maximum
 * likelihood under censoring). No chance is drawn: the n-th patience is the quantile at the fractional part of n times
 * the golden ratio, which spreads evenly and is the same in every replay.
 */
final class ShadowPatience {

    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

    /** A wait that ends without a call at a moment. */
    record Leaving(Instant at, long order, ShadowWait of) {}

    private final PriorityQueue<Leaving> leaving =
            new PriorityQueue<>(Comparator.comparing(Leaving::at).thenComparing(Leaving::order));
    private double waitedMillis;
    private long left;
    private long drawn;

    /** Somebody waited so long until they were called or went away. */
    void waited(Duration wait, boolean wentAway) {
        waitedMillis += Math.max(0, wait.toMillis());
        left += wentAway ? 1 : 0;
    }

    /** Somebody was called in the real hall and waits on here. */
    void waitsOn(ShadowWait wait, Instant at) {
        if (left == 0) {
            return;
        }
        drawn++;
        double share = drawn * GOLDEN_RATIO % 1;
        long millis = Math.round(-Math.log(1 - share) * waitedMillis / left);
        wait.leavesAt = at.plusMillis(millis);
        leaving.add(new Leaving(wait.leavesAt, drawn, wait));
    }

    /** Who goes away next, if that is by a moment. */
    Optional<Leaving> next(Instant by) {
        while (!leaving.isEmpty() && !stands(leaving.peek())) {
            leaving.remove();
        }
        return Optional.ofNullable(leaving.peek()).filter(next -> !next.at().isAfter(by));
    }

    private static boolean stands(Leaving one) {
        ShadowWait wait = one.of();
        return wait.state == ShadowWait.State.OPEN
                && wait.calledInFact
                && one.at().equals(wait.leavesAt);
    }
}
