package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What the events of visits away from counters change. */
final class VisitChanges {

    private final Books books;
    private final HallObserver observer;
    private final Changes changes;
    private Instant at;

    VisitChanges(Books books, HallObserver observer, Changes changes) {
        this.books = books;
        this.observer = observer;
        this.changes = changes;
    }

    void apply(HallEvent.OfVisit event, Instant moment) {
        at = moment;
        switch (event) {
            case HallEvent.TicketIssued e -> issued(e);
            case HallEvent.VisitBooked e -> booked(e);
            case HallEvent.VisitRebooked e ->
                changes.seen(VisitChange.of(changes.existing(e.visit()))
                        .place(e.place())
                        .bookedFor(e.start())
                        .until(e.missedAt(), false));
            case HallEvent.VisitCheckedIn e -> checkedIn(e);
            case HallEvent.VisitGreeted e -> greeted(e);
            case HallEvent.NeedChanged e ->
                changes.seen(VisitChange.of(changes.existing(e.visit()))
                        .errands(e.errands())
                        .place(e.place()));
            case HallEvent.ErrandAdded e -> errandAdded(e);
            case HallEvent.ErrandDropped e -> errandDropped(e);
            case HallEvent.MaterialsChecked e -> {
                Visit visit = changes.existing(e.visit());
                VisitChange change = VisitChange.of(visit)
                        .eachErrand(
                                errand -> errand.open() && errand.service().equals(e.service()),
                                errand -> errand.checked(e.missing()));
                changes.noted(CounterAction.CHECK_MATERIALS, visit, change, at);
            }
            case HallEvent.PlaceKept e ->
                changes.seen(VisitChange.of(changes.existing(e.visit()))
                        .to(VisitState.HELD, at)
                        .until(e.until(), true)
                        .because(Aside.AWAY)
                        .keptPlace());
            case HallEvent.VisitReturned e -> returned(changes.existing(e.visit()), e.place());
            case HallEvent.VisitReleased e ->
                changes.seen(VisitChange.of(changes.existing(e.visit())).place(e.place()));
            case HallEvent.VisitReactivated e ->
                changes.seen(VisitChange.of(changes.remembered(e.visit()))
                        .takenUp(at)
                        .place(e.place()));
            case HallEvent.VisitEnded e -> ended(e);
            case HallEvent.VisitRated e -> {
                Visit visit = changes.remembered(e.visit());
                books.cases.ratings().add(e, visit, at, observer);
                observer.hallChanged();
            }
            case HallEvent.TicketReissued e -> {}
            case HallEvent.CustomerBalked e -> observer.serviceChanged(e.service());
        }
    }

    private void ended(HallEvent.VisitEnded e) {
        Visit visit = changes.existing(e.visit());
        if (books.fairness.wasOvertaken(visit.id())) {
            observer.overtakesChanged(visit.id());
        }
        changes.seen(visit.expected() ? neverCame(visit, e.reason()) : visit.ended(e.reason(), at));
    }

    private Visit neverCame(Visit visit, EndReason why) {
        return VisitChange.of(visit)
                .to(VisitState.ENDED, at)
                .end(why)
                .because(Aside.NOT_ARRIVED)
                .done();
    }

    private void issued(HallEvent.TicketIssued e) {
        VisitState state = e.arriveBy().isPresent() ? VisitState.HELD : VisitState.WAITING;
        Visit begun = VisitChange.begin(e.visit(), e.customer(), e.errands(), e.place(), state, at);
        changes.begun(e.arriveBy().isPresent() ? expected(begun, e.arriveBy().get()) : begun);
    }

    private static Visit expected(Visit begun, Instant by) {
        return VisitChange.of(begun)
                .until(by, false)
                .because(Aside.NOT_ARRIVED)
                .waitsFrom(by)
                .done();
    }

    private void checkedIn(HallEvent.VisitCheckedIn e) {
        boolean booked = changes.existing(e.visit()).state() == VisitState.BOOKED;
        VisitChange arrived = changes.waiting(e.visit(), e.place(), at).waitsFrom(e.waitsFrom());
        changes.seen(booked ? arrived.takenAt(e.waitsFrom()) : arrived);
    }

    private void greeted(HallEvent.VisitGreeted e) {
        Customer c = changes.existing(e.visit()).customer();
        changes.seen(VisitChange.of(changes.existing(e.visit()))
                .place(e.place())
                .customer(c.known(e.segment(), e.language())));
    }

    private void booked(HallEvent.VisitBooked e) {
        String appointment = e.customer().appointment().orElseThrow();
        if (books.appointments.get(appointment).isPresent()) {
            books.appointments.remove(appointment);
            observer.appointmentChanged(appointment);
        } else {
            books.appointments.bookedToday();
        }
        Visit begun = VisitChange.begin(e.visit(), e.customer(), e.errands(), e.place(), VisitState.BOOKED, at);
        changes.begun(VisitChange.of(begun)
                .bookedFor(e.start())
                .until(e.missedAt(), false)
                .done());
    }

    private void returned(Visit visit, LinePlace place) {
        // Who was parked did not wait meanwhile; who kept a place did, as far as the hall is concerned.
        boolean waitsAnew = visit.state() == VisitState.PARKED;
        VisitChange change = changes.waiting(visit.id(), place, at);
        changes.seen(waitsAnew ? change.waitsFrom(at) : change);
    }

    private void errandAdded(HallEvent.ErrandAdded e) {
        Visit visit = changes.existing(e.visit());
        VisitChange change = VisitChange.of(visit)
                .errands(Stream.concat(visit.errands().stream(), Stream.of(e.errand()))
                        .toList())
                .place(e.place());
        if (visit.atCounter()) {
            Leg leg = visit.leg().orElseThrow();
            if (changes.known(leg.counter()).abilities().contains(e.errand().service())) {
                change.leg(leg.serving(Stream.concat(
                                leg.services().stream(), Stream.of(e.errand().service()))
                        .toList()));
            }
        }
        changes.noted(CounterAction.ADD_ERRAND, visit, change, at);
    }

    private void errandDropped(HallEvent.ErrandDropped e) {
        Visit visit = changes.existing(e.visit());
        VisitChange change = VisitChange.of(visit)
                .eachErrand(
                        errand -> errand.open() && errand.service().equals(e.service()),
                        errand -> errand.become(Errand.State.DROPPED))
                .place(e.place());
        visit.leg()
                .filter(leg -> visit.atCounter() && leg.services().size() > 1)
                .ifPresent(leg -> {
                    List<String> left = leg.services().stream()
                            .filter(s -> !s.equals(e.service()))
                            .toList();
                    change.leg(leg.serving(left));
                });
        changes.noted(CounterAction.DROP_ERRAND, visit, change, at);
    }
}
