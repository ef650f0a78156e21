package io.yitaiqing.simulator.optimum;

import java.util.ArrayList;
import java.util.List;

/**
 * A small hall with Poisson arrivals and exponential services, watched on a grid of time steps.
 *
 * @param arrivalsPerMinute by class
 * @param meanMinutes mean service by server and class; zero where the server is not able
 * @param stepMinutes the grid's step
 * @param capMinutes by class, the age at which the head of the line stops growing older
 */
record HallModel(double[] arrivalsPerMinute, double[][] meanMinutes, double stepMinutes, double[] capMinutes) {

    int classes() {
        return arrivalsPerMinute.length;
    }

    int servers() {
        return meanMinutes.length;
    }

    boolean able(int server, int group) {
        return meanMinutes[server][group] > 0;
    }

    int skills(int server) {
        int skills = 0;
        for (double mean : meanMinutes[server]) {
            skills += mean > 0 ? 1 : 0;
        }
        return skills;
    }

    /** Every pair of a server and a class it can serve. */
    List<Assignment> assignments() {
        List<Assignment> all = new ArrayList<>();
        for (int server = 0; server < servers(); server++) {
            for (int group = 0; group < classes(); group++) {
                if (able(server, group)) {
                    all.add(new Assignment(all.size(), server, group));
                }
            }
        }
        return all;
    }

    HallModel grid(double step, double capFactor) {
        double[] caps = capMinutes.clone();
        for (int group = 0; group < caps.length; group++) {
            caps[group] *= capFactor;
        }
        return new HallModel(arrivalsPerMinute, meanMinutes, step, caps);
    }
}
