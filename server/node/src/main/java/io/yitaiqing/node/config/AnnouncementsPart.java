package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.AnnouncementTerms;
import io.yitaiqing.hall.plan.Limits;
import java.util.Optional;

/** The key {@code announcements}. */
record AnnouncementsPart(Optional<Integer> times, Optional<Long> gapSeconds) {

    AnnouncementsPart {
        times.ifPresent(n -> WrongValueException.unlessBetween("times", n, 1, Limits.ANNOUNCEMENTS));
        gapSeconds.ifPresent(
                s -> WrongValueException.unlessBetween("gapSeconds", s, 1, Limits.ANNOUNCEMENT_GAP_SECONDS));
    }

    AnnouncementTerms terms() {
        return new AnnouncementTerms(
                times.orElse(AnnouncementTerms.USUAL.times()), gapSeconds.orElse(AnnouncementTerms.USUAL.gapSeconds()));
    }
}
