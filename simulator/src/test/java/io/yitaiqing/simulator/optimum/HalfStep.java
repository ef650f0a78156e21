package io.yitaiqing.simulator.optimum;

/**
 * What half a step of time does when nobody decides.
 *
 * <p>People arrive at the full steps and services end at the half steps between. Were both at the same moments, those
 * who arrive would find too few busy, and the error would be of the first order in the step.
 */
final class HalfStep {
    private final StateGrid grid;
    private final double[] cost;
    private final boolean toFull;

    /** From the half step to the full one with {@code toFull}, otherwise from the full to the half one. */
    HalfStep(StateGrid grid, WaitCost waitCost, boolean toFull) {
        this.grid = grid;
        this.toFull = toFull;
        cost = new double[grid.ages];
        for (int group = 0; group < grid.places.length; group++) {
            double[] costs = costs(waitCost, group);
            for (int ages = 0; ages < grid.ages; ages++) {
                cost[ages] += costs[grid.place(ages, group)];
            }
        }
    }

    /**
     * By place, what a line costs in half a step: its head, and those expected behind it, who are of every younger age.
     * It goes on at the oldest place, so that nobody gains by leaving a head there.
     */
    private double[] costs(WaitCost waitCost, int group) {
        double step = grid.model.stepMinutes();
        double perStep = grid.model.arrivalsPerMinute()[group] * step;
        double[] costs = new double[grid.places[group]];
        double behind = 0;
        for (int place = 1; place < costs.length; place++) {
            double from = grid.waitMinutes(place, toFull);
            double head = waitCost.of(group, from + step / 2) - waitCost.of(group, from);
            costs[place] = head * (1 + perStep / 2) + behind;
            behind += perStep * head;
        }
        return costs;
    }

    /** Fills {@code before} with the cost of the half step plus the mean of {@code after}, the value at its end. */
    void look(double[][] after, double[][] before) {
        for (int work = 0; work < grid.works; work++) {
            System.arraycopy(after[work], 0, before[work], 0, grid.ages);
            for (int group = 0; toFull && group < grid.places.length; group++) {
                arrive(before[work], group);
            }
        }
        for (int server = 0; !toFull && server < grid.model.servers(); server++) {
            for (int work = 0; work < grid.works; work++) {
                int job = grid.job(work, server);
                if (job > 0) {
                    end(before[work], before[grid.ended(work, server)], ends(server, job - 1));
                }
            }
        }
        for (int work = 0; work < grid.works; work++) {
            for (int ages = 0; ages < grid.ages; ages++) {
                before[work][ages] += cost[ages];
            }
        }
    }

    private void arrive(double[] value, int group) {
        double arrives = grid.gap(group).perStep();
        int stride = grid.strides[group];
        int block = stride * grid.places[group];
        for (int start = 0; start < grid.ages; start += block) {
            for (int ages = start; ages < start + stride; ages++) {
                value[ages] += arrives * (value[ages + stride] - value[ages]);
            }
            System.arraycopy(value, start + 2 * stride, value, start + stride, block - 2 * stride);
        }
    }

    private double ends(int server, int group) {
        return grid.service(server, group).perStep();
    }

    private void end(double[] busy, double[] idle, double ends) {
        for (int ages = 0; ages < grid.ages; ages++) {
            busy[ages] += ends * (idle[ages] - busy[ages]);
        }
    }
}
