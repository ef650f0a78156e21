package io.yitaiqing.simulator.optimum;

/**
 * The sets of policies the optimum is sought in.
 *
 * <p>A head of the oldest age of the grid must be taken before any other, under every policy: who comes after it is
 * forgotten in the model, and the optimum would gain by leaving it there.
 */
final class Policies {
    private Policies() {}

    /** Every possible act, waiting among them. */
    static Policy all(StateGrid grid) {
        return oldestFirst(grid, (work, ages, half) -> possible(grid, work, ages, false) | Policy.WAIT);
    }

    /** Every possible act, waiting only where nobody can be taken. */
    static Policy nonIdling(StateGrid grid) {
        return oldestFirst(grid, (work, ages, half) -> {
            int possible = possible(grid, work, ages, false);
            return possible == 0 ? Policy.WAIT : possible;
        });
    }

    static Policy oldestFirst(StateGrid grid, Policy policy) {
        return (work, ages, half) -> {
            int oldest = possible(grid, work, ages, true);
            return oldest == 0 ? policy.acts(work, ages, half) : oldest;
        };
    }

    private static int possible(StateGrid grid, int work, int ages, boolean oldest) {
        int acts = 0;
        for (Assignment assignment : grid.assignments) {
            int place = grid.place(ages, assignment.group());
            if (grid.job(work, assignment.server()) == 0
                    && place > (oldest ? grid.places[assignment.group()] - 2 : 0)) {
                acts |= assignment.bit();
            }
        }
        return acts;
    }
}
