package io.yitaiqing.hall;

import java.util.List;
import java.util.Optional;

/**
 * Why this visit was called and not another.
 *
 * @param rule what chose: the policy, such as {@code generalized-c-mu}, or a named rule that stands above it, such as
 *     {@code out-of-order} or {@code overtake-cap}
 * @param policyVersion the version of the hall's policy that was in force
 * @param index the chosen visit's value under the policy; for first come first served its counted wait in seconds
 * @param runnerUp who has the highest index of the others, before any rule above the index
 * @param passedOver of each line the first who waited longer, with the rule that kept it; the longest waiting first, at
 *     most {@link #MOST_PASSED_OVER}
 * @param note the caller's own words, where a person chose
 */
public record CallReason(
        String rule,
        long policyVersion,
        double index,
        Optional<RunnerUp> runnerUp,
        List<PassedOver> passedOver,
        Optional<String> note) {

    /** So many who were passed over are told. */
    public static final int MOST_PASSED_OVER = 30;

    /**
     * Who comes next by the index alone.
     *
     * @param index its value under the policy
     */
    public record RunnerUp(String visit, String ticket, double index) {}

    /**
     * A visit that waited longer than the chosen one.
     *
     * @param rule the named rule that kept it waiting
     * @param index its value under the policy, where the counter may serve it
     */
    public record PassedOver(String visit, String ticket, String service, String rule, Optional<Double> index) {}
}
