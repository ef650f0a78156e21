package io.yitaiqing.hall.plan;

/**
 * How much one hall takes on.
 *
 * @param visitsPerDay tickets and bookings of one business day
 * @param visitsWaiting visits waiting at once
 * @param errandsPerVisit errands of one visit
 * @param quantityPerErrand how many times one errand may be asked at once, such as bills to be paid
 * @param bookings appointments for days to come
 * @param openCases followed cases that are not closed
 */
public record Limits(
        int visitsPerDay, int visitsWaiting, int errandsPerVisit, int quantityPerErrand, int bookings, int openCases) {

    /** The most counters of a plan, temporary ones included. */
    public static final int COUNTERS = 200;

    /** The most services of a plan. */
    public static final int SERVICES = 200;

    /** The most norms of a plan. */
    public static final int NORMS = 100;

    /** The most clerks of a plan. */
    public static final int CLERKS = 1_000;

    /** Far more than any hall has seen, and little enough to stay fast. */
    public static final Limits USUAL = new Limits(20_000, 5_000, 10, 99, 10_000, 10_000);
}
