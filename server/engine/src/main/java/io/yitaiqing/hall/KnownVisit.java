package io.yitaiqing.hall;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What an auditor knows of an open visit.
 *
 * @param waitsFrom the true beginning of its present wait, or of the last one
 * @param arrived whether its customer is, or was, in the hall
 */
record KnownVisit(VisitState state, Instant takenAt, Instant waitsFrom, boolean arrived) {

    static KnownVisit of(Visit visit) {
        return new KnownVisit(
                visit.state(), visit.takenAt(), visit.waitsFrom(), !visit.expected() && !visit.neverCame());
    }

    KnownVisit in(VisitState next) {
        return new KnownVisit(next, takenAt, waitsFrom, arrived);
    }

    KnownVisit waitingFrom(Instant from) {
        return new KnownVisit(state, takenAt, from, true);
    }

    /** As it waits again after its end: who waited then waits on, unless it was called at that very moment. */
    KnownVisit takenUp(Visit shown, Instant at) {
        boolean waited = state == VisitState.WAITING || state == VisitState.HELD || state == VisitState.PARKED;
        boolean waitsOn = arrived && waited && shown.waitsFrom().equals(waitsFrom);
        Instant taken = state == VisitState.BOOKED ? at : takenAt;
        return new KnownVisit(VisitState.WAITING, taken, waitsOn ? waitsFrom : at, true);
    }

    /** Whether a visit in this state can end for a reason. */
    boolean mayEnd(EndReason reason) {
        return switch (reason) {
            case SERVED -> state == VisitState.SERVING;
            case NO_SHOW -> state == VisitState.CALLED || state == VisitState.BOOKED || state == VisitState.HELD;
            case EXPIRED -> state == VisitState.PARKED;
            case PAPERS_MISSING -> state != VisitState.CALLED && state != VisitState.BOOKED;
            case LEFT, CANCELLED, DAY_CLOSED -> state != VisitState.CALLED && state != VisitState.SERVING;
        };
    }

    /** What is wrong with the visit as the hall shows it, if anything is. */
    Optional<String> breach(Visit shown) {
        String id = shown.id();
        if (shown.state() != state) {
            return Optional.of(id + " is " + state + ", but the hall says " + shown.state());
        }
        if (!shown.takenAt().equals(takenAt)
                || state == VisitState.WAITING && !shown.waitsFrom().equals(waitsFrom)) {
            return Optional.of("the wait of " + id + " was altered");
        }
        List<String> open = shown.open();
        if (new HashSet<>(open).size() < open.size()) {
            return Optional.of(id + " asks the same twice: " + open);
        }
        List<String> wished = shown.place().wish().services();
        return switch (state) {
            case BOOKED, WAITING, PARKED, HELD ->
                wished.isEmpty() || !open.containsAll(wished)
                        ? Optional.of(id + " waits for " + wished + ", but its open errands are " + open)
                        : Optional.empty();
            case CALLED -> {
                List<String> here = shown.leg().orElseThrow().services();
                yield here.isEmpty() || !open.containsAll(here)
                        ? Optional.of(id + " was called for " + here + ", but its open errands are " + open)
                        : Optional.empty();
            }
            case SERVING, ENDED -> Optional.empty();
        };
    }
}
