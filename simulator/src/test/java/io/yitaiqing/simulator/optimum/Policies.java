package io.yitaiqing.simulator.optimum;

/** The sets of policies the optimum is sought in. */
final class Policies {
    private Policies() {}

    /** Every possible act, waiting among them. */
    static Policy all(StateGrid grid) {
        return (work, ages, half) -> possible(grid, work, ages) | Policy.WAIT;
    }

    /** Every possible act, waiting only where nobody can be taken. */
    static Policy nonIdling(StateGrid grid) {
        return (work, ages, half) -> {
            int possible = possible(grid, work, ages);
            return possible == 0 ? Policy.WAIT : possible;
        };
    }

    private static int possible(StateGrid grid, int work, int ages) {
        int acts = 0;
        for (Assignment assignment : grid.assignments) {
            if (grid.job(work, assignment.server()) == 0 && grid.place(ages, assignment.group()) > 0) {
                acts |= assignment.bit();
            }
        }
        return acts;
    }
}
