package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What each event changes in a hall's books; an event that cannot have happened is an {@link AssertionError}. */
final class Changes {

    private final Books books;
    private HallObserver observer = HallObserver.NONE;

    Changes(Books books) {
        this.books = books;
    }

    void observe(HallObserver observer) {
        this.observer = observer;
    }

    void apply(HallEvent event, Instant at) {
        books.at = at;
        books.position++;
        books.visits.forgetEndedBefore(at.minus(Hall.REMEMBERED), observer::visitChanged);
        switch (event) {
            case HallEvent.OfDay e -> day(e);
            case HallEvent.OfCounter e -> counter(e, at);
            case HallEvent.OfClerk e -> clerk(e);
            case HallEvent.OfVisit e -> visit(e, at);
            case HallEvent.OfCall e -> new CallChanges(books, observer, this, at).apply(e);
            case HallEvent.OfAppointment e -> appointment(e);
            case HallEvent.OfCase e -> followedCase(e, at);
            case HallEvent.OfAlert e -> books.alerts.apply(e, at, observer);
        }
        books.watch(event);
    }

    private void day(HallEvent.OfDay event) {
        switch (event) {
            case HallEvent.HallTakenOver e -> {}
            case HallEvent.ChapterClosed e -> books.chapter = e.nextDay();
            case HallEvent.DayOpened e -> {
                books.openDay(e);
                observer.everythingChanged();
            }
            case HallEvent.LunchBegan e -> {
                books.resting = true;
                observer.hallChanged();
            }
            case HallEvent.LunchEnded e -> {
                books.resting = false;
                observer.hallChanged();
            }
            case HallEvent.DayClosed e -> {
                books.open = false;
                books.resting = false;
                observer.hallChanged();
            }
        }
    }

    private void counter(HallEvent.OfCounter event, Instant at) {
        switch (event) {
            case HallEvent.CounterOpened e -> sign(Counter.opened(e.counter(), e.clerk(), e.abilities(), at));
            case HallEvent.CounterClosed e -> sign(Counter.closed(e.counter(), at));
            case HallEvent.CounterPaused e -> put(known(e.counter()).paused(e.reason(), e.until(), at));
            case HallEvent.CounterResumed e -> put(known(e.counter()).idle(at));
            case HallEvent.AbilitiesChanged e -> put(known(e.counter()).able(e.abilities()));
            case HallEvent.CounterSetUp e -> {
                books.plan = books.plan.with(e.place());
                put(Counter.closed(e.place().id(), at));
            }
            case HallEvent.CounterTakenDown e -> {
                Counter gone = known(e.counter());
                books.plan = books.plan.without(e.counter());
                books.counters.takeDown(e.counter());
                observer.counterChanged(gone);
            }
            case HallEvent.EquipmentFailed e -> {
                books.counters.failed(e.equipment());
                observer.equipmentChanged(e.equipment());
            }
            case HallEvent.EquipmentRepaired e -> {
                books.counters.repaired(e.equipment());
                observer.equipmentChanged(e.equipment());
            }
        }
    }

    private void clerk(HallEvent.OfClerk event) {
        switch (event) {
            case HallEvent.ClerkChanged e ->
                books.plan = books.plan.with(
                        e.clerk(),
                        c -> new HallPlan.Clerk(c.id(), c.name(), e.skills(), e.inTraining(), e.languages(), c.rota()));
            case HallEvent.RotaChanged e ->
                books.plan = books.plan.with(
                        e.clerk(),
                        c -> new HallPlan.Clerk(c.id(), c.name(), c.skills(), c.inTraining(), c.languages(), e.rota()));
            case HallEvent.ClerkCountOverridden e -> {
                books.clerkCount = e.clerks();
                observer.hallChanged();
            }
        }
        observer.clerksChanged();
    }

    private void visit(HallEvent.OfVisit event, Instant at) {
        switch (event) {
            case HallEvent.TicketIssued e -> {
                boolean remote = e.arriveBy().isPresent();
                VisitChange begun = change(VisitChange.begin(
                        e.visit(),
                        e.customer(),
                        e.errands(),
                        e.place(),
                        remote ? VisitState.HELD : VisitState.WAITING,
                        at));
                e.arriveBy().ifPresent(by -> begun.until(by, false).because(Hall.NOT_ARRIVED));
                seen(books.visits.issue(begun.done()));
            }
            case HallEvent.VisitBooked e -> booked(e, at);
            case HallEvent.VisitRebooked e ->
                seen(change(existing(e.visit()))
                        .place(e.place())
                        .waitsFrom(e.start())
                        .until(e.missedAt(), false));
            case HallEvent.VisitCheckedIn e -> {
                boolean booked = existing(e.visit()).state() == VisitState.BOOKED;
                VisitChange arrived = waiting(e.visit(), e.place(), at).waitsFrom(e.waitsFrom());
                seen(booked ? arrived.takenAt(e.waitsFrom()) : arrived);
            }
            case HallEvent.VisitGreeted e -> {
                Customer c = existing(e.visit()).customer();
                seen(change(existing(e.visit()))
                        .place(e.place())
                        .customer(new Customer(
                                c.ticket(), c.channel(), c.token(), e.segment(), e.language(), c.appointment())));
            }
            case HallEvent.NeedChanged e ->
                seen(change(existing(e.visit())).errands(e.errands()).place(e.place()));
            case HallEvent.ErrandAdded e -> errandAdded(e);
            case HallEvent.ErrandDropped e -> errandDropped(e);
            case HallEvent.MaterialsChecked e ->
                seen(change(existing(e.visit()))
                        .eachErrand(
                                errand -> errand.service().equals(e.service()), errand -> errand.checked(e.missing())));
            case HallEvent.PlaceKept e ->
                seen(change(existing(e.visit()))
                        .to(VisitState.HELD, at)
                        .until(e.until(), true)
                        .because(Hall.AWAY)
                        .keptPlace());
            case HallEvent.VisitReturned e -> returned(existing(e.visit()), e.place(), at);
            case HallEvent.VisitReactivated e ->
                seen(change(remembered(e.visit())).to(VisitState.WAITING, at).place(e.place()));
            case HallEvent.VisitEnded e ->
                seen(change(existing(e.visit())).to(VisitState.ENDED, at).end(e.reason()));
            case HallEvent.CustomerBalked e -> observer.serviceChanged(e.service());
        }
    }

    private void booked(HallEvent.VisitBooked e, Instant at) {
        String appointment = e.customer().appointment().orElseThrow();
        if (books.appointments.get(appointment).isPresent()) {
            books.appointments.remove(appointment);
            observer.appointmentChanged(appointment);
        } else {
            books.appointments.bookedToday();
        }
        Visit begun = VisitChange.begin(e.visit(), e.customer(), e.errands(), e.place(), VisitState.BOOKED, at);
        seen(books.visits.issue(
                change(begun).waitsFrom(e.start()).until(e.missedAt(), false).done()));
    }

    private void returned(Visit visit, LinePlace place, Instant at) {
        // Who was parked did not wait meanwhile; who kept a place did, as far as the hall is concerned.
        boolean waitsAnew = visit.state() == VisitState.PARKED;
        VisitChange change = waiting(visit.id(), place, at);
        seen(waitsAnew ? change.waitsFrom(at) : change);
    }

    private void errandAdded(HallEvent.ErrandAdded e) {
        Visit visit = existing(e.visit());
        VisitChange change = change(visit)
                .errands(Stream.concat(visit.errands().stream(), Stream.of(e.errand()))
                        .toList())
                .place(e.place());
        if (visit.state() == VisitState.SERVING) {
            Leg leg = visit.leg().orElseThrow();
            if (known(leg.counter()).abilities().contains(e.errand().service())) {
                change.leg(leg.serving(Stream.concat(
                                leg.services().stream(), Stream.of(e.errand().service()))
                        .toList()));
            }
        }
        seen(change);
    }

    private void errandDropped(HallEvent.ErrandDropped e) {
        Visit visit = existing(e.visit());
        VisitChange change = change(visit)
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
        seen(change);
    }

    private void appointment(HallEvent.OfAppointment event) {
        switch (event) {
            case HallEvent.AppointmentBooked e -> {
                books.appointments.book(e.appointment());
                observer.appointmentChanged(e.appointment().id());
            }
            case HallEvent.AppointmentMoved e -> {
                Appointment known = books.appointments
                        .get(e.appointment())
                        .orElseThrow(() -> impossible("no appointment " + e.appointment()));
                books.appointments.replace(known.movedTo(e.start()));
                observer.appointmentChanged(e.appointment());
            }
            case HallEvent.AppointmentCancelled e -> {
                books.appointments.remove(e.appointment());
                observer.appointmentChanged(e.appointment());
            }
        }
    }

    private void followedCase(HallEvent.OfCase event, Instant at) {
        switch (event) {
            case HallEvent.CaseOpened e -> {
                books.cases.open(e, remembered(e.visit()), at);
                observer.caseChanged(e.followedCase());
            }
            case HallEvent.CaseProgressed e -> {
                books.cases.tell(e, at).orElseThrow(() -> impossible("no case " + e.followedCase()));
                observer.caseChanged(e.followedCase());
            }
        }
    }

    VisitChange change(Visit visit) {
        return VisitChange.of(visit);
    }

    VisitChange waiting(String visit, LinePlace place, Instant at) {
        return change(existing(visit)).to(VisitState.WAITING, at).place(place);
    }

    Visit seen(VisitChange change) {
        return seen(books.visits.replace(change.done()));
    }

    private Visit seen(Visit visit) {
        observer.visitChanged(visit);
        return visit;
    }

    private void sign(Counter counter) {
        put(counter);
        observer.clerksChanged();
    }

    void put(Counter counter) {
        books.counters.put(counter);
        observer.counterChanged(counter);
    }

    Counter known(String counter) {
        return books.counters.get(counter).orElseThrow(() -> impossible("no counter " + counter));
    }

    Visit existing(String visit) {
        Visit found = remembered(visit);
        if (found.state() == VisitState.ENDED) {
            throw impossible("no open visit " + visit);
        }
        return found;
    }

    private Visit remembered(String visit) {
        return books.visits.get(visit).orElseThrow(() -> impossible("no open visit " + visit));
    }

    private AssertionError impossible(String sentence) {
        return new AssertionError(
                "Hall " + books.plan.id() + " has " + sentence + " at position " + books.position + ".");
    }
}
