package io.yitaiqing.hall.plan;

import java.util.Optional;

/**
 * How often a visit is called, and what becomes of one that does not come.
 *
 * @param mostCalls how often a visit may be called to one counter before only a no-show remains
 * @param minimumGapSeconds how long a clerk waits before calling the same visit again
 * @param returnsAfterOthers behind how many others of its line or its counter a visit that did not come waits again;
 *     empty: it ends
 * @param mostReturns how often a visit that did not come may wait again before it ends
 * @param reactivateWithinSeconds how long after its end a visit that did not come, left or was cancelled may be taken
 *     up again; at most as long as ended visits are remembered
 */
public record CallTerms(
        int mostCalls,
        long minimumGapSeconds,
        Optional<Integer> returnsAfterOthers,
        int mostReturns,
        long reactivateWithinSeconds) {

    /** Ten calls without a gap, then the visit ends and may be taken up again for ten minutes. */
    public static final CallTerms USUAL = new CallTerms(10, 0, Optional.empty(), 1, 600);
}
