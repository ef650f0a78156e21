package io.yitaiqing.hall.plan;

/**
 * How displays and voices announce a call.
 *
 * @param times how often one call is spoken, 1 to 5
 * @param gapSeconds how long between two of them
 */
public record AnnouncementTerms(int times, long gapSeconds) {

    /** Twice, eight seconds apart. */
    public static final AnnouncementTerms USUAL = new AnnouncementTerms(2, 8);
}
