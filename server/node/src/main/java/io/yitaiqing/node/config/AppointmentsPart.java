package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.Limits;
import java.util.Optional;

/** The key {@code appointments}. */
record AppointmentsPart(
        Optional<Integer> daysAhead,
        Optional<Long> earlySeconds,
        Optional<Long> lateSeconds,
        Optional<AppointmentTerms.WhenLate> whenLate,
        Optional<Long> missedAfterSeconds,
        Optional<Long> creditSeconds) {

    private static final AppointmentTerms USUAL = AppointmentTerms.USUAL;

    AppointmentsPart {
        daysAhead.ifPresent(n -> WrongValueException.unlessBetween("daysAhead", n, 0, 365));
        earlySeconds.ifPresent(s -> WrongValueException.unlessBetween("earlySeconds", s, 0, 86_400));
        lateSeconds.ifPresent(s -> WrongValueException.unlessBetween("lateSeconds", s, 0, 86_400));
        missedAfterSeconds.ifPresent(s -> WrongValueException.unlessBetween("missedAfterSeconds", s, 0, 86_400));
        long late = lateSeconds.orElse(USUAL.lateSeconds());
        long missed = missedAfterSeconds.orElse(USUAL.missedAfterSeconds());
        if (missed < late) {
            throw new WrongValueException(
                    missedAfterSeconds.isPresent() ? "missedAfterSeconds" : "lateSeconds",
                    "expected missedAfterSeconds of at least lateSeconds, but " + missed + " is less than " + late
                            + ".");
        }
        creditSeconds.ifPresent(
                s -> WrongValueException.unlessBetween("creditSeconds", s, 0, Limits.MOST_CREDIT_SECONDS));
    }

    AppointmentTerms terms() {
        return new AppointmentTerms(
                daysAhead.orElse(USUAL.daysAhead()),
                earlySeconds.orElse(USUAL.earlySeconds()),
                lateSeconds.orElse(USUAL.lateSeconds()),
                whenLate.orElse(USUAL.whenLate()),
                missedAfterSeconds.orElse(USUAL.missedAfterSeconds()),
                creditSeconds.orElse(USUAL.creditSeconds()));
    }
}
