package io.yitaiqing.simulator.tune;

import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.quantile.NormalQuantile;

/**
 * Points drawn at random around a first one.
 *
 * <p>Each takes the first one's importances to some power between that of first come first served (0) and beyond the
 * first one (1.5), and moves each by chance; half of them give head starts too.
 */
final class Proposals {

    private static final double MOST_POWER = 1.5;
    private static final double LOG_IMPORTANCE_SD = 0.6;
    private static final double HEAD_START_SD_SECONDS = 150;
    private static final double LOG_OFFSET_SD = 1;

    private final Draws draws;
    private final Point first;

    Proposals(Draws draws, Point first) {
        this.draws = draws;
        this.first = first;
    }

    Point point(int number) {
        Draws own = draws.at(number);
        double power = MOST_POWER * own.uniform("power");
        boolean headStarts = own.uniform("head starts") < 0.5;
        double[] coordinates = new double[first.size()];
        int last = first.size() - 1;
        for (int i = 0; i < last; i++) {
            double chance = NormalQuantile.of(own.uniform("move", i));
            if (!first.isHeadStart(i)) {
                coordinates[i] = power * first.at(i) + LOG_IMPORTANCE_SD * chance;
            } else if (headStarts) {
                coordinates[i] = HEAD_START_SD_SECONDS * chance;
            }
        }
        coordinates[last] = first.at(last) + LOG_OFFSET_SD * NormalQuantile.of(own.uniform("move", last));
        return new Point(first.services(), coordinates).centred();
    }
}
