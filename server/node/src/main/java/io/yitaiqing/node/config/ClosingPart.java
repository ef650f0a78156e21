package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.ClosingTerms;
import java.util.Optional;

/** The key {@code closing}. */
record ClosingPart(Optional<ClosingTerms.Waiting> waiting, Optional<ClosingTerms.Parked> parked) {

    ClosingTerms terms() {
        return new ClosingTerms(
                waiting.orElse(ClosingTerms.USUAL.waiting()), parked.orElse(ClosingTerms.USUAL.parked()));
    }
}
