package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Aside;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.KeepPlaceTerms;
import io.yitaiqing.hall.plan.ParkTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of visits that step out of their line and come back. */
public final class ParkRules {

    /** The longest delay after which a parked visit waits again by itself. */
    public static final long LONGEST_DELAY_SECONDS = 14_400;

    private ParkRules() {}

    /** Takes the visit from its counter for a reason of the plan. */
    static Decision park(HallCommand.Park c, Hall hall, Instant now) {
        return Expect.servedVisit(c.counter(), hall, visit -> {
            ParkTerms terms = hall.plan().settings().parking();
            if (!terms.reasons().contains(c.reason())) {
                return Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected a reason to park (" + Expect.list(terms.reasons()) + "), but got '" + c.reason()
                                + "'.");
            }
            if (c.delaySeconds() < 0 || c.delaySeconds() > LONGEST_DELAY_SECONDS) {
                return Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected a delay of 0 to " + LONGEST_DELAY_SECONDS + " seconds, but got " + c.delaySeconds()
                                + ".");
            }
            return Decision.accept(parked(visit, Optional.of(c.counter()), c.reason(), c.delaySeconds(), hall, now));
        });
    }

    /** Parked at a counter, which it leaves, or while waiting; it returns by itself only after a delay. */
    static List<HallEvent> parked(
            Visit visit, Optional<String> counter, String reason, long delaySeconds, Hall hall, Instant now) {
        boolean returns = delaySeconds > 0;
        long lastsSeconds =
                returns ? delaySeconds : hall.plan().settings().parking().expiresAfterSeconds();
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.VisitParked(visit.id(), counter, reason, now.plusSeconds(lastsSeconds), returns));
        return counter.map(freed -> ServiceRules.closingIfShut(events, freed, hall))
                .orElse(events);
    }

    /** Lets a waiting customer go away for a time. */
    static Decision keepPlace(HallCommand.KeepPlace c, Hall hall, Instant now) {
        Optional<Visit> visit = hall.visit(c.visit());
        if (visit.isEmpty()) {
            return VisitRules.unknown(c.visit(), hall);
        }
        if (visit.get().state() != VisitState.WAITING) {
            return VisitRules.notWaiting(visit.get());
        }
        if (!hall.open()) {
            return Expect.hallIsClosed(hall);
        }
        KeepPlaceTerms terms = hall.plan().settings().keepPlace();
        if (visit.get().placesKept() >= terms.mostTimes()) {
            return Decision.reject(
                    Code.PLACE_KEPT_TOO_OFTEN,
                    "Expected visit " + c.visit() + " to keep its place at most " + terms.mostTimes()
                            + " times, but it did " + visit.get().placesKept() + " times.");
        }
        if (!c.until().isAfter(now) || c.until().isAfter(now.plusSeconds(terms.mostSeconds()))) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected to be back after " + now + " and within " + terms.mostSeconds() + " seconds, but got "
                            + c.until() + ".");
        }
        return Decision.accept(new HallEvent.PlaceKept(c.visit(), c.until()));
    }

    /** Takes a visit back into its line: a parked one to the front, one that kept its place to that place. */
    static Decision comeBack(HallCommand.Return c, Hall hall, Instant now) {
        Optional<Visit> known = hall.visit(c.visit());
        if (known.isEmpty()) {
            return VisitRules.unknown(c.visit(), hall);
        }
        Visit visit = known.get();
        boolean notArrived = visit.notArrived();
        if (visit.state() != VisitState.PARKED && visit.state() != VisitState.HELD || notArrived) {
            return Decision.reject(
                    Code.VISIT_IS_NOT_AWAY,
                    "Expected visit " + c.visit() + " to be parked or to keep its place, but "
                            + (notArrived ? "its customer has not arrived" : VisitRules.present(visit)) + ".");
        }
        if (!hall.open()) {
            return Expect.hallIsClosed(hall);
        }
        // Who was sent on for later was given a place then; coming early does not better it.
        boolean front = visit.state() == VisitState.PARKED && !visit.reason().equals(Optional.of(Aside.TRANSFERRED));
        LinePlace place = front ? LinePlaces.first(visit.place().wish(), now, hall) : visit.place();
        return Decision.accept(new HallEvent.VisitReturned(c.visit(), place));
    }
}
