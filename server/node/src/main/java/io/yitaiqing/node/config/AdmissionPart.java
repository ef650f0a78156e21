package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.AdmissionTerms;
import java.time.LocalTime;
import java.util.Optional;

/** The key {@code admission}. */
record AdmissionPart(
        Optional<Boolean> refuseWhenFull,
        Optional<Boolean> remoteTickets,
        Optional<Long> checkInWithinSeconds,
        Optional<LunchPart> lunch,
        Optional<Long> lastTicketSeconds,
        Optional<Boolean> lastTicketByWork) {

    private static final AdmissionTerms USUAL = AdmissionTerms.USUAL;

    AdmissionPart {
        checkInWithinSeconds.ifPresent(s -> WrongValueException.unlessBetween("checkInWithinSeconds", s, 60, 86_400));
        lastTicketSeconds.ifPresent(s -> WrongValueException.unlessBetween("lastTicketSeconds", s, 0, 14_400));
    }

    /** The key {@code admission.lunch}. */
    record LunchPart(LocalTime from, LocalTime until, Optional<Boolean> keepsWaiting) {
        LunchPart {
            if (!from.isBefore(until)) {
                throw new WrongValueException("until", "expected a time after " + from + ", but got " + until + ".");
            }
        }

        AdmissionTerms.Lunch lunch() {
            return new AdmissionTerms.Lunch(from, until, keepsWaiting.orElse(true));
        }
    }

    AdmissionTerms terms() {
        return new AdmissionTerms(
                refuseWhenFull.orElse(USUAL.refuseWhenFull()),
                remoteTickets.orElse(USUAL.remoteTickets()),
                checkInWithinSeconds.orElse(USUAL.checkInWithinSeconds()),
                lunch.map(LunchPart::lunch),
                lastTicketSeconds.orElse(USUAL.lastTicketSeconds()),
                lastTicketByWork.orElse(USUAL.lastTicketByWork()));
    }
}
