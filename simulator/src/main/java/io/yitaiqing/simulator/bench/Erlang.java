package io.yitaiqing.simulator.bench;

/** The exact values of Erlang's delay system M/M/c, in units of one mean service. */
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
}
