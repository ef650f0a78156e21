package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.GhostTerms;
import java.util.Optional;

/** The key {@code ghosts}; a plan without it looks for none. */
record GhostsPart(
        Optional<Double> farBelowShare,
        Optional<Double> farAboveTimes,
        Optional<Integer> servedWithoutCall,
        Optional<Long> withinSeconds) {

    GhostsPart {
        farBelowShare.ifPresent(s -> WrongValueException.unlessBetween("farBelowShare", s, 0, 0.9));
        farAboveTimes.ifPresent(n -> WrongValueException.unlessBetween("farAboveTimes", n, 1.1, 100));
        servedWithoutCall.ifPresent(n -> WrongValueException.unlessBetween("servedWithoutCall", n, 0, 1_000));
        withinSeconds.ifPresent(s -> WrongValueException.unlessBetween("withinSeconds", s, 60, 86_400));
    }

    GhostTerms terms() {
        GhostTerms usual = GhostTerms.USUAL;
        return new GhostTerms(
                farBelowShare.orElse(usual.farBelowShare()),
                farAboveTimes.orElse(usual.farAboveTimes()),
                servedWithoutCall.orElse(usual.servedWithoutCall()),
                withinSeconds.orElse(usual.withinSeconds()));
    }
}
