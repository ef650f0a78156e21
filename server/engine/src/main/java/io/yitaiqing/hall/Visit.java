package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One customer's stay in a hall, as it stands now.
 *
 * @param id the visit's name in this hall's whole line, such as {@code v17}
 * @param errands what the customer came for, and what became of it
 * @param place where it waits, or last waited, or would wait on its return
 * @param takenAt when the ticket was taken; for a booked visit when its wait began
 * @param bookedFor the time its customer booked, where they did
 * @param waitsFrom the true beginning of the present or last wait, never altered by a head start or a move; of one
 *     whose customer has not arrived, when its wait begins at the latest
 * @param since when the present state began
 * @param dueAt when the present state ends by itself
 * @param returns whether it then waits (again); otherwise it then ends
 * @param reason why it is parked or held, or that it ended before its customer arrived
 * @param leg its present or last call to a counter
 * @param owner the first clerk who served it and sees it to its end (首问负责)
 * @param placesKept how often it went away and kept its place
 * @param noShows how often it was called and did not come
 * @param end why it ended, once it has
 */
public record Visit(
        String id,
        Customer customer,
        List<Errand> errands,
        LinePlace place,
        VisitState state,
        Instant takenAt,
        Optional<Instant> bookedFor,
        Instant waitsFrom,
        Instant since,
        Optional<Instant> dueAt,
        boolean returns,
        Optional<String> reason,
        Optional<Leg> leg,
        Optional<String> owner,
        int placesKept,
        int noShows,
        Optional<EndReason> end)
        implements Candidate {

    /** Its ticket's number. */
    public String ticket() {
        return customer.ticket();
    }

    /** Every service it came for, done or not. */
    public List<String> services() {
        return Errand.services(errands);
    }

    /** The services still to be done. */
    public List<String> open() {
        if (errands.size() == 1) {
            return errands.getFirst().open() ? List.of(errands.getFirst().service()) : List.of();
        }
        List<String> open = new ArrayList<>(errands.size());
        for (Errand errand : errands) {
            if (errand.open()) {
                open.add(errand.service());
            }
        }
        return List.copyOf(open);
    }

    /** Its errands if it is taken up again: what a counter gave up because papers were missing is open again. */
    public List<Errand> reopened() {
        List<String> here = leg.map(Leg::services).orElse(List.of());
        boolean givenUp = end.equals(Optional.of(EndReason.PAPERS_MISSING))
                && errands.stream().anyMatch(errand -> here.contains(errand.service()) && errand.refusedForPapers());
        return errands.stream()
                .map(errand -> givenUp && errand.state() == Errand.State.REFUSED && here.contains(errand.service())
                        ? errand.become(Errand.State.OPEN)
                        : errand)
                .toList();
    }

    /** The service by which it is counted: the first of this leg, else of those it waits for. */
    public String service() {
        boolean called = atCounter() || state == VisitState.ENDED && !waitedLast();
        return called && leg.isPresent()
                ? leg.get().services().getFirst()
                : place.wish().services().getFirst();
    }

    /** Whether its last wait was still going on when it ended, or is going on. */
    public boolean waitedLast() {
        return !neverCame()
                && !end.equals(Optional.of(EndReason.EXPIRED))
                && leg.filter(this::endedWait).isEmpty();
    }

    /** Whether a call ended the last wait; who came before the booked time is called before the wait begins. */
    private boolean endedWait(Leg last) {
        return !waitsFrom.isAfter(last.calledAt()) || waitsFrom.equals(last.waitedFrom());
    }

    /** The errand for a service; of several, for one may be dropped and asked again, the open or else the last one. */
    public Optional<Errand> errand(String service) {
        Errand found = null;
        for (Errand errand : errands) {
            if (errand.service().equals(service)) {
                found = errand;
                if (errand.open()) {
                    break;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The counter it was last called to. */
    public Optional<String> counter() {
        return leg.map(Leg::counter);
    }

    /** When it was last called. */
    public Optional<Instant> calledAt() {
        return leg.map(Leg::calledAt);
    }

    /** When its last service began. */
    public Optional<Instant> startedAt() {
        return leg.flatMap(Leg::startedAt);
    }

    /** Whether its customer, who booked or took the ticket from afar, has still to arrive. */
    public boolean expected() {
        return state == VisitState.BOOKED || state == VisitState.HELD && reason.equals(Optional.of(Aside.NOT_ARRIVED));
    }

    /** Whether it ended before its customer arrived, and so has never waited. */
    public boolean neverCame() {
        return state == VisitState.ENDED && reason.equals(Optional.of(Aside.NOT_ARRIVED));
    }

    /** Whether it is at a counter or on its way there. */
    public boolean atCounter() {
        return state == VisitState.CALLED || state == VisitState.SERVING;
    }

    /** Whether it is reserved for a counter whose clerk has not accepted it yet. */
    public boolean offered() {
        return state == VisitState.HELD && reason.equals(Optional.of(Aside.OFFERED));
    }

    /** Whether its customer waits to be called: in its line, or while it is offered to a counter. */
    public boolean waits() {
        return state == VisitState.WAITING || offered();
    }

    /** Whether its customer takes a place in the waiting room: waits, or is on the way to a counter. */
    public boolean inside() {
        return waits() || state == VisitState.CALLED;
    }

    /** The same visit on another leg. */
    public Visit on(Leg leg) {
        return with(errands, Optional.of(leg));
    }

    /** The same visit after its errands changed. */
    Visit asking(List<Errand> errands) {
        return with(errands, leg);
    }

    private Visit with(List<Errand> errands, Optional<Leg> leg) {
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

    /** The same visit called to a counter. */
    Visit called(Leg leg, Instant at) {
        return entering(VisitState.CALLED, at, Optional.of(leg), owner, Optional.empty());
    }

    /** The same visit served; the first clerk who serves it owns it. */
    Visit served(Leg leg, Optional<String> clerk, Instant at) {
        return entering(VisitState.SERVING, at, Optional.of(leg), owner.isPresent() ? owner : clerk, Optional.empty());
    }

    /** The same visit at its end. */
    Visit ended(EndReason why, Instant at) {
        return entering(VisitState.ENDED, at, leg, owner, Optional.of(why));
    }

    /** In a state that nothing ends by itself and that needs no reason. */
    private Visit entering(
            VisitState state, Instant at, Optional<Leg> leg, Optional<String> owner, Optional<EndReason> end) {
        return new Visit(
                id,
                customer,
                errands,
                place,
                state,
                takenAt,
                bookedFor,
                waitsFrom,
                at,
                Optional.empty(),
                false,
                Optional.empty(),
                leg,
                owner,
                placesKept,
                noShows,
                end);
    }

    /** Whether its customer took the ticket from afar and is still to come. */
    public boolean notArrived() {
        return state == VisitState.HELD && expected();
    }

    /** The same parked visit until another moment. */
    public Visit parkedUntil(Instant moment) {
        return VisitChange.of(this).until(moment, returns).done();
    }

    /** The number in its name, by which visits of the same moment are ordered. */
    @Override
    public long number() {
        return Long.parseLong(id, 1, id.length(), 10);
    }

    @Override
    public long countsFromNanos() {
        return Elapsed.nanos(place.orderAt());
    }

    @Override
    public long waitsFromNanos() {
        return Elapsed.nanos(waitsFrom);
    }
}
