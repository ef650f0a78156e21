package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.DispatchBounds;
import io.yitaiqing.hall.plan.FairnessTerms;
import java.util.Optional;

/** The key {@code dispatch.fairness}; what it leaves out is not guaranteed. */
record FairnessPart(
        Optional<Integer> mostOvertakes, Optional<Long> waitLimitSeconds, Optional<Integer> mostPriorityInARow) {

    FairnessPart {
        mostOvertakes.ifPresent(
                n -> WrongValueException.unlessBetween("mostOvertakes", n, 0, DispatchBounds.OVERTAKES));
        waitLimitSeconds.ifPresent(s -> WrongValueException.unlessBetween(
                "waitLimitSeconds",
                s,
                DispatchBounds.LEAST_WAIT_LIMIT_SECONDS,
                DispatchBounds.MOST_WAIT_LIMIT_SECONDS));
        mostPriorityInARow.ifPresent(
                n -> WrongValueException.unlessBetween("mostPriorityInARow", n, 1, DispatchBounds.PRIORITY_IN_A_ROW));
    }

    FairnessTerms terms() {
        return new FairnessTerms(mostOvertakes, waitLimitSeconds, mostPriorityInARow);
    }
}
