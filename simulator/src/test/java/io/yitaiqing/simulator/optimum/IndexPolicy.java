package io.yitaiqing.simulator.optimum;

/**
 * What an index rule does: of the idle servers that could take somebody the one with the fewest skills, with equal
 * chance among several, takes the head with the greatest index.
 *
 * <p>A line's length is not in the state; expected behind a head of age w are lambda w more.
 */
final class IndexPolicy {
    private IndexPolicy() {}

    static Policy of(StateGrid grid, ClassIndex index) {
        return Policies.oldestFirst(grid, (work, ages, half) -> {
            int acts = 0;
            int fewest = Integer.MAX_VALUE;
            for (int server = 0; server < grid.model.servers(); server++) {
                if (grid.job(work, server) == 0 && grid.model.skills(server) <= fewest) {
                    int act = greatest(grid, index, server, ages, half);
                    if (act != 0) {
                        acts = grid.model.skills(server) < fewest ? act : acts | act;
                        fewest = grid.model.skills(server);
                    }
                }
            }
            return acts == 0 ? Policy.WAIT : acts;
        });
    }

    private static int greatest(StateGrid grid, ClassIndex index, int server, int ages, boolean half) {
        int act = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        int oldest = 0;
        for (Assignment assignment : grid.assignments) {
            int place = grid.place(ages, assignment.group());
            if (assignment.server() == server && place > 0) {
                int group = assignment.group();
                double wait = grid.waitMinutes(place, half);
                double length = 1 + wait * grid.model.arrivalsPerMinute()[group];
                double value = index.index(server, group, grid.model.meanMinutes()[server][group], wait, length);
                if (value > greatest || value == greatest && act != 0 && place > oldest) {
                    greatest = value;
                    oldest = place;
                    act = assignment.bit();
                }
            }
        }
        return act;
    }
}
