package io.yitaiqing.simulator.scenario;

import io.yitaiqing.node.config.WrongValueException;
import io.yitaiqing.simulator.quantile.NormalQuantile;
import java.util.function.DoubleUnaryOperator;

/**
 * A lognormal distribution by its mean and its squared coefficient of variation; with {@code scv} 0 a constant.
 *
 * @param mean in the unit of the key that holds it
 * @param scv variance divided by the squared mean
 */
public record Spread(double mean, double scv) {

    public Spread {
        WrongValueException.unlessBetween("mean", mean, 0, 100_000);
        WrongValueException.unlessBetween("scv", scv, 0, 100);
    }

    /** The value at the quantile {@code u}, 0 to 1, both excluded. */
    public double at(double u) {
        return quantiles().applyAsDouble(u);
    }

    /** The values at quantiles, with all that can be reckoned beforehand, for very many of them. */
    public DoubleUnaryOperator quantiles() {
        if (scv == 0 || mean == 0) {
            return u -> mean;
        }
        double deviation = StrictMath.sqrt(StrictMath.log1p(scv));
        double median = mean / StrictMath.sqrt(1 + scv);
        return u -> median * StrictMath.exp(deviation * NormalQuantile.of(u));
    }
}
