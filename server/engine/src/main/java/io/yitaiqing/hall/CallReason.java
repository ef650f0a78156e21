package io.yitaiqing.hall;

import java.util.List;
import java.util.Optional;

/**
 * Why this visit was called and not another.
 *
 * @param rule the policy or named rule that chose, such as {@code first-come-first-served} or {@code out-of-order}
 * @param index the chosen visit's value under that rule; for first come first served its wait in seconds
 * @param runnerUp the visit that would have been next for this counter
 * @param passedOver heads of other lines that waited longer, each with the rule that kept it
 * @param note the caller's own words, where a person chose
 */
public record CallReason(
        String rule, double index, Optional<String> runnerUp, List<PassedOver> passedOver, Optional<String> note) {

    /** A visit that waited longer than the chosen one, and the named rule that kept it waiting. */
    public record PassedOver(String visit, String service, String rule) {}
}
