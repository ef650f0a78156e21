package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.CallTerms;
import java.util.Optional;

/** The key {@code calls}. */
record CallsPart(
        Optional<Integer> mostCalls,
        Optional<Long> minimumGapSeconds,
        Optional<Integer> returnsAfterOthers,
        Optional<Integer> mostReturns,
        Optional<Long> reactivateWithinSeconds) {

    CallsPart {
        mostCalls.ifPresent(n -> WrongValueException.unlessBetween("mostCalls", n, 1, 100));
        minimumGapSeconds.ifPresent(s -> WrongValueException.unlessBetween("minimumGapSeconds", s, 0, 600));
        returnsAfterOthers.ifPresent(n -> WrongValueException.unlessBetween("returnsAfterOthers", n, 0, 1_000));
        mostReturns.ifPresent(n -> WrongValueException.unlessBetween("mostReturns", n, 0, 10));
        reactivateWithinSeconds.ifPresent(s -> WrongValueException.unlessBetween("reactivateWithinSeconds", s, 0, 600));
    }

    CallTerms terms() {
        CallTerms usual = CallTerms.USUAL;
        return new CallTerms(
                mostCalls.orElse(usual.mostCalls()),
                minimumGapSeconds.orElse(usual.minimumGapSeconds()),
                returnsAfterOthers,
                mostReturns.orElse(usual.mostReturns()),
                reactivateWithinSeconds.orElse(usual.reactivateWithinSeconds()));
    }
}
