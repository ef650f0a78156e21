package io.yitaiqing.simulator.bench;

import java.util.Arrays;

/** The exact values of the delay system M/M/c, in units of one mean service: Erlang's own, and those of priorities. */
public final class Erlang {

    private Erlang() {}

    /** Erlang's B formula: the share of calls lost by {@code servers} servers at this offered load. */
    public static double lost(int servers, double load) {
        double inverse = 1;
        for (int i = 1; i <= servers; i++) {
            inverse = 1 + inverse * i / load;
        }
        return 1 / inverse;
    }

    /** Erlang's C formula: the probability of waiting. */
    public static double waits(int servers, double load) {
        double lost = lost(servers, load);
        double utilisation = load / servers;
        return lost / (1 - utilisation * (1 - lost));
    }

    /** The mean wait. */
    public static double meanWait(int servers, double load) {
        return waits(servers, load) / (servers - load);
    }

    /** The wait that a share {@code p} of the customers does not exceed; 0 where so many do not wait. */
    public static double waitQuantile(int servers, double load, double p) {
        double waits = waits(servers, load);
        return p <= 1 - waits ? 0 : Math.log(waits / (1 - p)) / (servers - load);
    }

    /**
     * The mean waits of classes that share equal servers, the first served first (Cobham 1954):
     * {@code W_k = W0 / ((1 - s_{k-1}) (1 - s_k))} with {@code s_k} the utilisation by the classes 1 to k.
     */
    public static double[] priorityWaits(int servers, double[] loads) {
        double first = waits(servers, Arrays.stream(loads).sum()) / servers;
        double[] waits = new double[loads.length];
        double before = 0;
        for (int k = 0; k < loads.length; k++) {
            double through = before + loads[k] / servers;
            waits[k] = first / ((1 - before) * (1 - through));
            before = through;
        }
        return waits;
    }

    /**
     * The mean waits of classes whose priority grows with their waits (Kleinrock 1964), the steepest slope first:
     * {@code W_p = (W0 / (1 - rho) - sum_slower rho_i W_i (1 - b_i/b_p)) / (1 - sum_faster rho_i (1 - b_p/b_i))}.
     */
    public static double[] accumulatingPriorityWaits(int servers, double[] loads, double[] slopes) {
        double load = Arrays.stream(loads).sum();
        double shared = waits(servers, load) / servers / (1 - load / servers);
        double[] waits = new double[loads.length];
        for (int p = loads.length - 1; p >= 0; p--) {
            double above = shared;
            for (int i = p + 1; i < loads.length; i++) {
                above -= loads[i] / servers * waits[i] * (1 - slopes[i] / slopes[p]);
            }
            double below = 1;
            for (int i = 0; i < p; i++) {
                below -= loads[i] / servers * (1 - slopes[p] / slopes[i]);
            }
            waits[p] = above / below;
        }
        return waits;
    }

    /** The probability that a Poisson number is at least so large. */
    public static double poissonAtLeast(int least, double mean) {
        double probability = Math.exp(-mean);
        double below = 0;
        for (int i = 0; i < least; i++) {
            below += probability;
            probability *= mean / (i + 1);
        }
        return 1 - below;
    }
}
