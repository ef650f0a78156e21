package io.yitaiqing.simulator.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The model of the heads' ages against formulas for M/M/1: two classes, mean service 1 min, load .8. */
class HeadAgeModelTest {

    private static final HallModel ONE_SERVER =
            new HallModel(new double[] {.4, .4}, new double[][] {{1, 1}}, .5, new double[] {40, 60});

    @Test
    void firstComeFirstServedWaitsAsInThePollaczekKhinchineFormula() {
        ClassIndex wait = (server, group, mean, waited, length) -> waited;
        double mean = (meanWait(wait, 0) + meanWait(wait, 1)) / 2;
        assertThat(mean).isCloseTo(.8 / (1 - .8), within(.02));
    }

    @Test
    void priorityWaitsAsInCobhamsFormula() {
        ClassIndex firstClass = (server, group, mean, waited, length) -> -group;
        assertThat(meanWait(firstClass, 0)).isCloseTo(.8 / (1 - .4), within(.05));
        assertThat(meanWait(firstClass, 1)).isCloseTo(.8 / (1 - .4) / (1 - .8), within(.05));
    }

    private static double meanWait(ClassIndex rule, int group) {
        StateGrid grid = new StateGrid(ONE_SERVER);
        double[] cost = new double[2];
        cost[group] = 1;
        double perMinute = ValueIteration.of(grid, WaitCost.linear(cost), IndexPolicy.of(grid, rule))
                .run(1e-5)
                .perMinute();
        return perMinute / ONE_SERVER.arrivalsPerMinute()[group];
    }
}
