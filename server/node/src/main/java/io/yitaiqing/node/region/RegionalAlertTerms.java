package io.yitaiqing.node.region;

import java.time.Duration;

/**
 * When a region's halls count as worsening together.
 *
 * <p>The defaults are assumptions: a fifth of a county's halls turning late within ten minutes is more than chance
 * gives where halls are independent and one in twenty is late.
 *
 * @param hallsLeast at least so many halls must have turned late
 * @param raiseShare and at least this share of the halls that are open and heard of, 0 to 1
 * @param window within this time on the hall's clock
 * @param hold and it must last so long before it is told
 * @param clearShare it is over when no more than this share of the halls is late, 0 to 1
 * @param clearHold for so long
 */
public record RegionalAlertTerms(
        int hallsLeast, double raiseShare, Duration window, Duration hold, double clearShare, Duration clearHold) {

    /** The terms where a configuration says nothing. */
    public static final RegionalAlertTerms STANDARD =
            new RegionalAlertTerms(3, 0.2, Duration.ofMinutes(10), Duration.ofMinutes(1), 0.1, Duration.ofMinutes(5));
}
