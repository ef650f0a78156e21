package io.yitaiqing.hall.plan;

import java.util.List;

/**
 * How displays and voices announce a call, and what else they tell those who wait.
 *
 * @param times how often one call is spoken, 1 to 5
 * @param gapSeconds how long between two of them
 * @param volumePercent how loud a display speaks; 0 is silent
 * @param quiet the times of day at which nothing is spoken
 * @param notices what displays tell beside the calls, in this order
 */
public record AnnouncementTerms(
        int times, long gapSeconds, int volumePercent, List<QuietTime> quiet, List<Notice> notices) {

    /** Twice, eight seconds apart, at full volume at any time, and nothing else. */
    public static final AnnouncementTerms USUAL = new AnnouncementTerms(2, 8);

    /** The usual volume and nothing else to tell. */
    public AnnouncementTerms(int times, long gapSeconds) {
        this(times, gapSeconds, 100, List.of(), List.of());
    }

    /** A sentence for all who wait (温馨提醒). */
    public record Notice(String text, String textEn) {}
}
