package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A visit on its way from one state to the next: every part may be set, then {@link #done()} gives the new visit. */
final class VisitChange {

    private final Visit before;
    private String id;
    private Customer customer;
    private List<Errand> errands;
    private LinePlace place;
    private VisitState state;
    private Instant takenAt;
    private Optional<Instant> bookedFor;
    private Instant waitsFrom;
    private Instant since;
    private Optional<Instant> dueAt;
    private boolean returns;
    private Optional<String> reason;
    private Optional<Leg> leg;
    private Optional<String> owner;
    private int placesKept;
    private int noShows;
    private Optional<EndReason> end;

    private VisitChange(Visit before) {
        this.before = before;
        id = before.id();
        customer = before.customer();
        errands = before.errands();
        place = before.place();
        state = before.state();
        takenAt = before.takenAt();
        bookedFor = before.bookedFor();
        waitsFrom = before.waitsFrom();
        since = before.since();
        dueAt = before.dueAt();
        returns = before.returns();
        reason = before.reason();
        leg = before.leg();
        owner = before.owner();
        placesKept = before.placesKept();
        noShows = before.noShows();
        end = before.end();
    }

    /** A change that has not changed anything. */
    static VisitChange of(Visit before) {
        return new VisitChange(before);
    }

    /** A visit that begins in a state. */
    static Visit begin(
            String id, Customer customer, List<Errand> errands, LinePlace place, VisitState state, Instant at) {
        return new Visit(
                id,
                customer,
                errands,
                place,
                state,
                at,
                Optional.empty(),
                at,
                at,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }

    /** Enters a state that nothing ends by itself and that needs no reason. */
    VisitChange to(VisitState next, Instant at) {
        state = next;
        since = at;
        dueAt = Optional.empty();
        returns = false;
        reason = Optional.empty();
        end = Optional.empty();
        return this;
    }

    /** Waits again after its end; a wait that had been over by then, or had not begun, begins anew. */
    VisitChange takenUp(Instant at) {
        errands = before.reopened();
        waitsFrom = before.waitedLast() ? waitsFrom : at;
        if (before.neverCame() && bookedFor.isPresent()) {
            // The booked time was given up, perhaps to somebody else.
            takenAt = at;
            bookedFor = Optional.empty();
        }
        return to(VisitState.WAITING, at);
    }

    /** The state ends by itself at a moment: it waits again if {@code returns}, else it ends. */
    VisitChange until(Instant moment, boolean returns) {
        dueAt = Optional.of(moment);
        this.returns = returns;
        return this;
    }

    VisitChange because(String why) {
        reason = Optional.of(why);
        return this;
    }

    /** Another visit in all but what it is. */
    VisitChange named(String other) {
        id = other;
        return this;
    }

    VisitChange place(LinePlace next) {
        place = next;
        return this;
    }

    VisitChange waitsFrom(Instant from) {
        waitsFrom = from;
        return this;
    }

    VisitChange takenAt(Instant from) {
        takenAt = from;
        return this;
    }

    /** Its customer booked a time, from which it shall wait. */
    VisitChange bookedFor(Instant start) {
        bookedFor = Optional.of(start);
        waitsFrom = start;
        return this;
    }

    VisitChange customer(Customer next) {
        customer = next;
        return this;
    }

    VisitChange errands(List<Errand> next) {
        errands = next;
        return this;
    }

    VisitChange eachErrand(Predicate<Errand> which, UnaryOperator<Errand> change) {
        errands = errands.stream().map(e -> which.test(e) ? change.apply(e) : e).toList();
        return this;
    }

    VisitChange leg(Leg next) {
        leg = Optional.of(next);
        return this;
    }

    VisitChange owner(Optional<String> clerk) {
        owner = owner.isPresent() ? owner : clerk;
        return this;
    }

    VisitChange keptPlace() {
        placesKept++;
        return this;
    }

    VisitChange notShown() {
        noShows++;
        return this;
    }

    VisitChange end(EndReason why) {
        end = Optional.of(why);
        return this;
    }

    Visit done() {
        return new Visit(
                id,
                customer,
                errands,
                place,
                state,
                takenAt,
                bookedFor,
                waitsFrom,
                since,
                dueAt,
                returns,
                reason,
                leg,
                owner,
                placesKept,
                noShows,
                end);
    }
}
