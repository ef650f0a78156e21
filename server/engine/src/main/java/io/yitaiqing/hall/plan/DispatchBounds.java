package io.yitaiqing.hall.plan;

/** How far the terms of dispatch may go, in a plan's file as in a change of the running hall. */
public final class DispatchBounds {

    /** The largest offset of an index, to either side, in seconds. */
    public static final double OFFSET_SECONDS = 86_400;

    /** The smallest importance of a service. */
    public static final double LEAST_IMPORTANCE = 0.001;

    /** The largest importance of a service. */
    public static final double MOST_IMPORTANCE = 1_000;

    /** By how little a proficiency multiplies a usual time at least. */
    public static final double LEAST_FACTOR = 0.1;

    /** By how much a proficiency multiplies a usual time at most. */
    public static final double MOST_FACTOR = 10;

    /** So many proficiencies there are, each with its factor. */
    public static final int FACTORS = 5;

    /** The longest known time of a clerk for a service. */
    public static final long CLERK_SECONDS = 86_400;

    /** The highest cap on overtakes. */
    public static final int OVERTAKES = 10_000;

    /** The shortest wait limit; below it the order would be absolute nearly always. */
    public static final long LEAST_WAIT_LIMIT_SECONDS = 60;

    /** The longest wait limit. */
    public static final long MOST_WAIT_LIMIT_SECONDS = 86_400;

    /** The longest run of priority calls a hall may allow. */
    public static final int PRIORITY_IN_A_ROW = 1_000;

    /** So many rings at most. */
    public static final int RINGS = 10;

    /** The latest ring. */
    public static final long RING_SECONDS = 86_400;

    /** The smallest share of its target that clerks leave to their own services. */
    public static final double LEAST_SHARE = 0.01;

    /** How short an offer may stand. */
    public static final long LEAST_OFFER_SECONDS = 5;

    /** How long an offer may stand. */
    public static final long MOST_OFFER_SECONDS = 600;

    private DispatchBounds() {}
}
