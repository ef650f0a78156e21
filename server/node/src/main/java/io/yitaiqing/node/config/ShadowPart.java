package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.DispatchTerms;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The key {@code dispatch.shadow}: the policy that decides beside the real one. */
record ShadowPart(String policy, Optional<Double> offsetSeconds, Optional<LinkedHashMap<String, WeightRow>> weights) {

    ShadowPart {
        DispatchPart.unlessOffset(offsetSeconds);
    }

    DispatchTerms.Shadow shadow() {
        return new DispatchTerms.Shadow(
                policy, offsetSeconds.orElse(DispatchTerms.USUAL.offsetSeconds()), DispatchPart.weights(weights));
    }
}
