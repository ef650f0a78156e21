package io.yitaiqing.hall.plan;

import java.util.Optional;

/**
 * What no dispatch policy may do to a customer, whatever its index says.
 *
 * @param mostOvertakes by how many visits that began to wait later a visit may be overtaken at counters that could
 *     have called it; empty: by any number
 * @param waitLimitSeconds how long a visit waits at most before nobody is called who has waited less, and before it
 *     waits no more for a clerk of choice or for helpers to have time; empty: no limit
 * @param mostPriorityInARow how many visits with a head start may be called in a row while others wait whom the
 *     counter could call, unless the cap or the limit owes one of them the call; empty: any number
 */
public record FairnessTerms(
        Optional<Integer> mostOvertakes, Optional<Long> waitLimitSeconds, Optional<Integer> mostPriorityInARow) {

    /** At most twenty overtakes, and the plain order after an hour. */
    public static final FairnessTerms USUAL = new FairnessTerms(Optional.of(20), Optional.of(3_600L), Optional.empty());

    /** Whatever the index says. */
    public static final FairnessTerms NONE = new FairnessTerms(Optional.empty(), Optional.empty(), Optional.empty());
}
