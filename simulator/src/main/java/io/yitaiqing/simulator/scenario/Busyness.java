package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

/**
 * How much busier or calmer whole days are than usual: a gamma factor of mean 1 on all rates of a service and day.
 *
 * @param shape of the gamma distribution; the squared coefficient of variation is 1 / shape
 * @param correlation of the factors of two services on the same day
 */
public record Busyness(double shape, double correlation) {

    /** Where nothing is said. */
    static final Busyness USUAL = new Busyness(60, 1);

    public Busyness {
        unlessBetween("shape", shape, 1, 1_000_000);
        unlessBetween("correlation", correlation, 0, 1);
    }
}
