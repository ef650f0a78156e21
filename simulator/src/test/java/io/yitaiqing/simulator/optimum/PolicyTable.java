package io.yitaiqing.simulator.optimum;

import java.util.Arrays;

/** A policy written out, so that two rules that do the same are known as one. */
final class PolicyTable implements Policy {
    private final int[][][] acts;

    PolicyTable(StateGrid grid, Policy policy) {
        acts = new int[2][grid.works][grid.ages];
        for (int work = 0; work < grid.works; work++) {
            for (int ages = 0; ages < grid.ages; ages++) {
                acts[0][work][ages] = policy.acts(work, ages, false);
                acts[1][work][ages] = policy.acts(work, ages, true);
            }
        }
    }

    @Override
    public int acts(int work, int ages, boolean half) {
        return acts[half ? 1 : 0][work][ages];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyTable table && Arrays.deepEquals(acts, table.acts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(acts);
    }
}
