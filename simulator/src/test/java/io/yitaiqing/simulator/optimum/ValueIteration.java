package io.yitaiqing.simulator.optimum;

/**
 * Relative value iteration for the mean cost per minute, accelerated.
 *
 * <p>The same iteration finds the optimum of a set of policies and the cost of one.
 */
final class ValueIteration {
    private static final int MOST_SWEEPS = 4000;
    private static final int FEWEST_SWEEPS = 30;
    /** The cost per minute must have settled as long, too, for what is rare in the mean over the states. */
    private static final int STEADY_SWEEPS = 10;

    private static final int DEPTH = 5;

    /**
     * @param perMinute the mean cost per minute
     * @param value the relative values, from which a neighbouring problem may start
     */
    record Result(double perMinute, int sweeps, double[][] value) {
        /** By how much more this costs, in percent. */
        double gapTo(Result optimum) {
            return 100 * (perMinute / optimum.perMinute - 1);
        }
    }

    private final StateGrid grid;
    private final HalfStep toHalf;
    private final HalfStep toFull;
    private final Decision atHalf;
    private final Decision atFull;
    private final double[] weights;

    private ValueIteration(StateGrid grid, WaitCost cost, Policy policy, boolean best) {
        this.grid = grid;
        toHalf = new HalfStep(grid, cost, false);
        toFull = new HalfStep(grid, cost, true);
        atHalf = new Decision(grid, policy, best, true);
        atFull = new Decision(grid, policy, best, false);
        weights = weights(grid);
    }

    /** The least cost among the policies that do one of the allowed acts in every state. */
    static ValueIteration optimum(StateGrid grid, WaitCost cost, Policy allowed) {
        return new ValueIteration(grid, cost, allowed, true);
    }

    /** The cost of one policy; where it allows several acts, each is done with equal chance. */
    static ValueIteration of(StateGrid grid, WaitCost cost, Policy policy) {
        return new ValueIteration(grid, cost, policy, false);
    }

    Result run(double tolerance) {
        return run(new double[grid.works][grid.ages], tolerance);
    }

    /** Ends when the change by one sweep is the same in all states, but for the tolerance, in the weighted mean. */
    Result run(double[][] start, double tolerance) {
        Acceleration acceleration = new Acceleration(DEPTH, weights);
        double[][] point = start;
        double[][] expected = new double[grid.works][grid.ages];
        int steady = 0;
        double settled = 0;
        for (int sweep = 1; sweep <= MOST_SWEEPS; sweep++) {
            double[][] image = new double[grid.works][grid.ages];
            toFull.look(point, expected);
            atHalf.take(expected, image);
            toHalf.look(image, expected);
            atFull.take(expected, image);
            double perStep = image[grid.works - 1][0] - point[grid.works - 1][0];
            double uneven = relative(image, point, perStep);
            steady = Math.abs(perStep / settled - 1) < tolerance ? steady + 1 : 0;
            settled = steady == 0 ? perStep : settled;
            if (sweep >= FEWEST_SWEEPS && steady >= STEADY_SWEEPS && uneven < tolerance) {
                return new Result(perStep / grid.model.stepMinutes(), sweep, image);
            }
            point = acceleration.next(point, image);
        }
        throw new IllegalStateException("Expected to settle in " + MOST_SWEEPS + " sweeps, but did not.");
    }

    /** Lowers the image by the change at the empty hall, and tells how uneven the change was. */
    private double relative(double[][] image, double[][] point, double perStep) {
        double uneven = 0;
        double sum = 0;
        for (int work = 0; work < grid.works; work++) {
            for (int ages = 0; ages < grid.ages; ages++) {
                uneven += weights[ages] * Math.abs(image[work][ages] - point[work][ages] - perStep);
                sum += weights[ages];
                image[work][ages] -= perStep;
            }
        }
        return uneven / sum / Math.abs(perStep);
    }

    /** Long waits are rare, so what is not yet right there matters less. */
    private static double[] weights(StateGrid grid) {
        double[] weights = new double[grid.ages];
        for (int ages = 0; ages < grid.ages; ages++) {
            double far = 0;
            for (int group = 0; group < grid.places.length; group++) {
                far += (double) grid.place(ages, group) / grid.places[group];
            }
            weights[ages] = Math.exp(-8 * far);
        }
        return weights;
    }
}
