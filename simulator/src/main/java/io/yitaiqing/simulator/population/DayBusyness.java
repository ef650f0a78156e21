package io.yitaiqing.simulator.population;

import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.quantile.GammaQuantile;
import io.yitaiqing.simulator.scenario.Busyness;

/**
 * How busy one day is for each service, beyond what its rates tell: gamma factors of mean 1 that are correlated.
 *
 * <p>A gamma factor on a day's rates is the busyness of Avramidis, Deslauriers and L'Ecuyer (2004, Management Science
 * 50:896). Each factor is the sum of a part that all services share and a part of its own; gamma variables of one scale
 * add up to a gamma variable, and the shapes of the parts make the correlation exact (Mathai and Moschopoulos 1991).
 */
final class DayBusyness {

    private final Busyness busyness;
    private final Draws today;
    private final double common;

    DayBusyness(Busyness busyness, Draws today) {
        this.busyness = busyness;
        this.today = today;
        this.common = part(busyness.correlation(), today);
    }

    /** The factor on a service's rates. */
    double of(String service) {
        return (common + part(1 - busyness.correlation(), today.at(service))) / busyness.shape();
    }

    private double part(double share, Draws draws) {
        return share == 0 ? 0 : GammaQuantile.of(share * busyness.shape(), draws.uniform("busyness"));
    }
}
