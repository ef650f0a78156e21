package io.yitaiqing.hall.plan;

/**
 * How much one hall takes on, and its plan may hold.
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

    /** The most segments of a plan. */
    public static final int SEGMENTS = 50;

    /** The most zones of a plan. */
    public static final int ZONES = 50;

    /** The most care actions of a plan. */
    public static final int CARE_ACTIONS = 50;

    /** The most devices and programs of a plan. */
    public static final int EQUIPMENT = 500;

    /** The most devices and programs of one counter. */
    public static final int EQUIPMENT_PER_COUNTER = 30;

    /** The most reasons for parking a visit. */
    public static final int PARK_REASONS = 20;

    /** The most kinds of equipment that one service needs. */
    public static final int NEEDS = 20;

    /** The most services linked to one service. */
    public static final int LINKED = 20;

    /** The most materials of one service. */
    public static final int MATERIALS = 30;

    /** The most stretches of slots of one service. */
    public static final int SLOTS = 20;

    /** The longest slot, in minutes. */
    public static final int SLOT_MINUTES = 480;

    /** The most bookings of one slot. */
    public static final int SLOT_CAPACITY = 1_000;

    /** The most languages of one clerk. */
    public static final int LANGUAGES = 20;

    /** The most shifts in one clerk's rota. */
    public static final int SHIFTS = 20;

    /** The most times that one call is spoken. */
    public static final int ANNOUNCEMENTS = 5;

    /** The longest time between two of them, in seconds. */
    public static final long ANNOUNCEMENT_GAP_SECONDS = 60;

    /** The most quiet times of a day, and the most notices. */
    public static final int QUIET_TIMES = 10;

    public static final int NOTICES = 20;

    /** The longest notice, in characters. */
    public static final int LONGEST_NOTICE = 200;

    /** The highest bound on head starts, in seconds. */
    public static final long MOST_CREDIT_SECONDS = 14_400;

    /** The highest age from which a segment may be suggested, in years. */
    public static final int OLDEST_YEARS = 120;

    /** How far from the equator a hall may be, in degrees. */
    public static final int LATITUDE_DEGREES = 90;

    /** How far from the zero meridian a hall may be, in degrees. */
    public static final int LONGITUDE_DEGREES = 180;

    /** The longest name or id of anything in a plan. */
    public static final int LONGEST_NAME = 100;

    /** The most letters before a ticket's number. */
    public static final int LONGEST_PREFIX = 3;

    /** The longest token of a visit or booking. */
    public static final int LONGEST_TOKEN = 100;

    /** The most clerks of a plan. */
    public static final int CLERKS = 1_000;

    /** Far more than any hall has seen, and little enough to stay fast. */
    public static final Limits USUAL = new Limits(20_000, 5_000, 10, 99, 10_000, 10_000);
}
