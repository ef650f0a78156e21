package io.yitaiqing.hall;

/** What a hall knows of fairness among those who wait. */
public sealed interface Fairness permits FairnessBook {

    /** How often a visit was overtaken in its present or last wait. */
    int times(Visit visit);

    /** Whether a visit that is open, or ended and may be taken up again, was overtaken in some wait of its. */
    boolean wasOvertaken(String visit);

    /** How many visits with a head start were called since another visit was while others waited. */
    int priorityInARow();

    /** The version of the hall's policy: how often it was set in the hall's whole line. */
    long policyVersion();
}
