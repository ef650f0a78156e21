package io.yitaiqing.simulator;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** In how many of some replications something held. */
public record Proportion(int held, int of) {

    /** The lower end of the exact interval of the share (Clopper and Pearson 1934), 0 to 1. */
    public double low(double confidence) {
        return held == 0
                ? 0
                : BetaDistribution.of(held, of - held + 1.0).inverseCumulativeProbability((1 - confidence) / 2);
    }

    /** Its upper end. */
    public double high(double confidence) {
        return held == of
                ? 1
                : BetaDistribution.of(held + 1.0, of - held).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
