package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.AnnouncementTerms;
import io.yitaiqing.hall.plan.AnnouncementTerms.Notice;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.QuietTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The key {@code announcements}. */
record AnnouncementsPart(
        Optional<Integer> times,
        Optional<Long> gapSeconds,
        Optional<Integer> volumePercent,
        Optional<List<QuietRow>> quiet,
        Optional<List<NoticeRow>> notices) {

    /** One stretch of the day without a voice. */
    record QuietRow(LocalTime from, LocalTime until) {

        QuietRow {
            if (from.equals(until)) {
                throw new WrongValueException(
                        "until", "expected another time than " + from + ", but got " + until + ".");
            }
        }
    }

    /** One of the {@code notices}. */
    record NoticeRow(String text, String textEn) {

        NoticeRow {
            WrongValueException.unlessText("text", text, Limits.LONGEST_NOTICE);
            WrongValueException.unlessText("textEn", textEn, Limits.LONGEST_NOTICE);
        }
    }

    AnnouncementsPart {
        times.ifPresent(n -> WrongValueException.unlessBetween("times", n, 1, Limits.ANNOUNCEMENTS));
        gapSeconds.ifPresent(
                s -> WrongValueException.unlessBetween("gapSeconds", s, 1, Limits.ANNOUNCEMENT_GAP_SECONDS));
        volumePercent.ifPresent(v -> WrongValueException.unlessBetween("volumePercent", v, 0, 100));
        WrongValueException.unlessAtMost("quiet", quiet, Limits.QUIET_TIMES);
        WrongValueException.unlessAtMost("notices", notices, Limits.NOTICES);
    }

    AnnouncementTerms terms() {
        AnnouncementTerms usual = AnnouncementTerms.USUAL;
        return new AnnouncementTerms(
                times.orElse(usual.times()),
                gapSeconds.orElse(usual.gapSeconds()),
                volumePercent.orElse(usual.volumePercent()),
                quiet.orElse(List.of()).stream()
                        .map(row -> new QuietTime(row.from(), row.until()))
                        .toList(),
                notices.orElse(List.of()).stream()
                        .map(row -> new Notice(row.text(), row.textEn()))
                        .toList());
    }
}
