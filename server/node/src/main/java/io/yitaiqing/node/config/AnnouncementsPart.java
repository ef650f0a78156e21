package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.AnnouncementTerms;
import java.util.Optional;

/** The key {@code announcements}. */
record AnnouncementsPart(Optional<Integer> times, Optional<Long> gapSeconds) {

    AnnouncementsPart {
        times.ifPresent(n -> WrongValueException.unlessBetween("times", n, 1, 5));
        gapSeconds.ifPresent(s -> WrongValueException.unlessBetween("gapSeconds", s, 1, 60));
    }

    AnnouncementTerms terms() {
        return new AnnouncementTerms(
                times.orElse(AnnouncementTerms.USUAL.times()), gapSeconds.orElse(AnnouncementTerms.USUAL.gapSeconds()));
    }
}
