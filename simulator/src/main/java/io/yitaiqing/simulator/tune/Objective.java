package io.yitaiqing.simulator.tune;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Observations;
import io.yitaiqing.simulator.Values;

/** What a hall's dispatch is tuned for; less is better. */
public enum Objective {
    /**
     * The share of people late or left, plus half of the worst service's, so that no service is given up for others.
     * Penalties of single services beside that of all are usual where weights are tuned by simulation (Chan, Koole and
     * L'Ecuyer 2014); the half is an assumption.
     */
    MISSES_AND_WORST("misses-and-worst", "late or left + half of the worst service's", "%", Objective::both),
    /** The share of people late or left. */
    MISSES("misses", "late or left", "%", Objective::misses),
    /** The share late or left of the service that has most of it, each replication its own. */
    WORST("worst", "late or left of the worst service", "%", Objective::worst),
    /** The mean wait of all who were called. */
    MEAN_WAIT("mean-wait", "mean wait", "min", Objective::meanWait);

    private static final double WORST_WEIGHT = 0.5;

    private final String word;
    private final String meaning;
    private final String unit;
    private final Reading values;

    /** One value a replication, of what was seen in a hall. */
    private interface Reading {
        double[] of(Observations seen, String hall);
    }

    Objective(String word, String meaning, String unit, Reading values) {
        this.word = word;
        this.meaning = meaning;
        this.unit = unit;
        this.values = values;
    }

    /** One value a replication; NaN where there was nobody to measure. */
    double[] of(Observations seen, String hall) {
        return values.of(seen, hall);
    }

    private static double[] misses(Observations seen, String hall) {
        return seen.values(hall, Values.ALL, Measure.MISSED);
    }

    private static double[] meanWait(Observations seen, String hall) {
        return seen.values(hall, Values.ALL, Measure.MEAN_WAIT);
    }

    private static double[] worst(Observations seen, String hall) {
        double[] worst = new double[seen.count()];
        for (HallPlan.Service service : seen.plans().get(hall).services()) {
            double[] missed = seen.values(hall, service.id(), Measure.MISSED);
            for (int i = 0; i < worst.length; i++) {
                worst[i] = Math.max(worst[i], missed[i]);
            }
        }
        return worst;
    }

    private static double[] both(Observations seen, String hall) {
        double[] misses = misses(seen, hall);
        double[] worst = worst(seen, hall);
        for (int i = 0; i < misses.length; i++) {
            misses[i] += WORST_WEIGHT * worst[i];
        }
        return misses;
    }

    /** What it is, for people. */
    public String meaning() {
        return meaning;
    }

    /** Its unit. */
    public String unit() {
        return unit;
    }

    /** The word it is called by. */
    @Override
    public String toString() {
        return word;
    }
}
