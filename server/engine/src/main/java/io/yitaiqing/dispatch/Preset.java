package io.yitaiqing.dispatch;

/** The policies a plan may name: the one index rule with well-known coefficients. */
public enum Preset {
    /** Whoever waits longest (Adan and Weiss 2014). */
    FIRST_COME_FIRST_SERVED("first-come-first-served", new Coefficients(0, 0, 1, 0, 0, 0, 0, 0)),
    /** The most important service first, then whoever waits longest (Cobham 1954). */
    STATIC_PRIORITY("static-priority", new Coefficients(1e9, 0, 1, 0, 0, 0, 0, 0)),
    /** Waits that grow faster the more important the service (Kleinrock 1964). */
    ACCUMULATING_PRIORITY("accumulating-priority", new Coefficients(0, 1, 1, 0, 0, 0, 0, 0)),
    /** The largest share of its target waited. */
    WAIT_OVER_TARGET("wait-over-target", new Coefficients(0, 1, 1, 0, 0, 0, 1, 0)),
    /** Whose target ends, or ended, first. */
    EARLIEST_DUE("earliest-due", new Coefficients(0, 0, 1, 0, 1, 0, 0, 0)),
    /** The service most visits wait for, then whoever waits longest. */
    LONGEST_QUEUE("longest-queue", new Coefficients(0, 0, 1e-6, 0, 0, 1, 0, 0)),
    /** Importance per second of service, whatever the wait (Cox and Smith 1961). */
    C_MU("c-mu", new Coefficients(1, 0, 1e-9, 0, 0, 0, 0, 1)),
    /** The rise of the delay cost v (w/T)^2 per second of service (Van Mieghem 1995), with an offset: the default. */
    GENERALIZED_C_MU("generalized-c-mu", new Coefficients(0, 1, 1, 1, 0, 0, 2, 1)),
    /** An offset and a slope for each service, as tuned by simulation (Chan, Koole and L'Ecuyer 2014). */
    TUNED_WEIGHTS("tuned-weights", new Coefficients(0, 1, 1, 1, 0, 0, 0, 0));

    private final String policy;
    private final Coefficients coefficients;

    Preset(String policy, Coefficients coefficients) {
        this.policy = policy;
        this.coefficients = coefficients;
    }

    /** The stable name by which plans and journals refer to it. */
    public String policy() {
        return policy;
    }

    /** The preset that plans refer to by a name. */
    public static Preset of(String policy) {
        for (Preset preset : values()) {
            if (preset.policy.equals(policy)) {
                return preset;
            }
        }
        throw new IllegalArgumentException("Expected the name of a policy, but got '" + policy + "'.");
    }

    Coefficients coefficients() {
        return coefficients;
    }
}
