package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.DispatchBounds;
import io.yitaiqing.hall.plan.OfferTerms;
import java.util.Optional;

/** The key {@code dispatch.offers}: whether counters call or are offered visits. */
record OffersPart(Optional<OfferTerms.Mode> mode, Optional<Long> acceptWithinSeconds) {

    OffersPart {
        acceptWithinSeconds.ifPresent(s -> WrongValueException.unlessBetween(
                "acceptWithinSeconds", s, DispatchBounds.LEAST_OFFER_SECONDS, DispatchBounds.MOST_OFFER_SECONDS));
    }

    OfferTerms terms() {
        return new OfferTerms(
                mode.orElse(OfferTerms.PULL.mode()), acceptWithinSeconds.orElse(OfferTerms.PULL.acceptWithinSeconds()));
    }
}
