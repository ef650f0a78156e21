package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of the midday rest: it begins and ends by itself, and meanwhile nobody gets a ticket or is called. */
final class LunchRules {

    private LunchRules() {}

    /** The refusal of what must wait until the rest is over. */
    static Optional<Decision> refusal(Hall hall) {
        return hall.resting()
                ? Optional.of(Decision.reject(
                        Code.HALL_IS_RESTING,
                        "Expected hall " + hall.id() + " to be at work, but it rests until "
                                + Deadlines.lunch(hall)
                                        .map(until -> Expect.clock(until, hall))
                                        .orElseThrow()
                                + "."))
                : Optional.empty();
    }

    /** Begins or ends the rest where that is due. */
    static List<HallEvent> due(Hall hall, Instant now) {
        if (Deadlines.lunch(hall).filter(at -> !at.isAfter(now)).isEmpty()) {
            return List.of();
        }
        return hall.resting() ? List.of(new HallEvent.LunchEnded()) : begin(hall);
    }

    private static List<HallEvent> begin(Hall hall) {
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.LunchBegan());
        boolean keepsWaiting = hall.plan()
                .settings()
                .admission()
                .lunch()
                .map(Lunch::keepsWaiting)
                .orElseThrow();
        for (Visit visit : hall.visits()) {
            boolean waits =
                    visit.state() == VisitState.WAITING || visit.state() == VisitState.HELD && !visit.notArrived();
            if (waits && !keepsWaiting) {
                events.add(new HallEvent.VisitEnded(visit.id(), EndReason.DAY_CLOSED));
            }
        }
        return events;
    }
}
