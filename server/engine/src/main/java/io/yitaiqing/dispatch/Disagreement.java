package io.yitaiqing.dispatch;

import java.time.Instant;

/**
 * A call at which two policies, asked in the same hall at the same moment, chose different visits.
 *
 * @param real whom the policy in force called
 * @param shadow whom the other would have called
 */
public record Disagreement(Instant at, String counter, Side real, Side shadow) {

    /**
     * What one policy chose and why.
     *
     * @param service the first of what the counter would do
     * @param rule the policy, or the rule above it, that chose
     * @param index its value under that policy
     */
    public record Side(String visit, String ticket, String service, String rule, double index) {}
}
