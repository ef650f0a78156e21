package io.yitaiqing.hall.plan;

/**
 * From when on a counter's record no longer looks like real service (虚假办理).
 *
 * @param farBelowShare a service done in less than this share of its typical time is far below the norm; 0: never
 * @param farAboveTimes a service lasting this many times its typical time is far above the norm
 * @param servedWithoutCall how many customers a counter may serve without a call in {@code withinSeconds}
 */
public record GhostTerms(double farBelowShare, double farAboveTimes, int servedWithoutCall, long withinSeconds) {

    private static final double MOST_TIMES = 100;
    private static final long DAY_SECONDS = 86_400;

    /** A fifth and five times the typical time, and three customers without a call in half an hour. */
    public static final GhostTerms USUAL = new GhostTerms(0.2, 5, 3, 1_800);

    /** Refuses terms by which ordinary service would look unreal. */
    public GhostTerms {
        expect(farBelowShare >= 0 && farBelowShare < 1, "a share from 0 to below 1", farBelowShare);
        expect(
                farAboveTimes > 1 && farAboveTimes <= MOST_TIMES,
                "more than once and up to " + MOST_TIMES + " times the typical time",
                farAboveTimes);
        expect(servedWithoutCall >= 0, "a number of customers from 0", servedWithoutCall);
        expect(
                withinSeconds > 0 && withinSeconds <= DAY_SECONDS,
                "a stretch of 1 to " + DAY_SECONDS + " seconds",
                withinSeconds);
    }

    private static void expect(boolean holds, String what, Object got) {
        if (!holds) {
            throw new IllegalArgumentException("Expected " + what + ", but got " + got + ".");
        }
    }
}
