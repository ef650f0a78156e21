package io.yitaiqing.simulator.bench;

import java.util.List;

/**
 * What was measured in a simulated hall.
 *
 * @param all what happened to all customers
 * @param byService what happened to those of each service, by its number
 * @param meanLine how many waited on average over time
 * @param varianceLine the variance of how many waited
 * @param meanInside how many waited or were served on average over time
 * @param busy the share of time each counter served
 */
record Measured(
        Tally all, List<Tally> byService, double meanLine, double varianceLine, double meanInside, double[] busy) {

    /** The largest share of any service that missed its target. */
    double worstMissing() {
        return byService.stream().mapToDouble(Tally::missing).max().orElse(0);
    }
}
