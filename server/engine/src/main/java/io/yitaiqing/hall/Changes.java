package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;

/** What each event changes in a hall's books; an event that cannot have happened is an {@link AssertionError}. */
final class Changes {

    private final Books books;
    private final CallChanges calls;
    private final VisitChanges visits;
    private HallObserver observer = HallObserver.NONE;

    Changes(Books books) {
        this.books = books;
        this.calls = new CallChanges(books, this);
        this.visits = new VisitChanges(books, this);
    }

    void observe(HallObserver observer) {
        this.observer = observer;
        books.visits.owners().observe(observer::clerkChanged);
    }

    void apply(HallEvent event, Instant at) {
        books.at = at;
        books.position++;
        books.visits.forgetEnded(at, observer);
        switch (event) {
            case HallEvent.OfCall e -> calls.apply(e);
            case HallEvent.OfVisit e -> visits.apply(e);
            case HallEvent.OfCounter e -> counter(e, at);
            case HallEvent.OfDay e -> day(e);
            case HallEvent.OfClerk e -> clerk(e);
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
            case HallEvent.CounterOpened e -> {
                e.clerk().ifPresent(clerk -> books.attendance.signed(clerk, at));
                sign(Counter.opened(e.counter(), e.clerk(), e.abilities(), at));
            }
            case HallEvent.CounterClosed e -> {
                known(e.counter()).clerk().ifPresent(clerk -> books.attendance.signed(clerk, at));
                sign(Counter.closed(e.counter(), at));
                books.lastActions.closed(e.counter(), books);
            }
            case HallEvent.CounterPaused e -> pause(known(e.counter()).paused(e.reason(), e.until(), at), at);
            case HallEvent.CounterResumed e -> pause(known(e.counter()).idle(at), at);
            case HallEvent.AbilitiesChanged e -> put(known(e.counter()).able(e.abilities()));
            case HallEvent.CounterSetUp e -> {
                books.plan = books.plan.with(e.place());
                put(Counter.closed(e.place().id(), at));
            }
            case HallEvent.CounterTakenDown e -> {
                Counter gone = known(e.counter());
                books.plan = books.plan.without(e.counter());
                books.counters.takeDown(e.counter());
                books.lastActions.forget(e.counter());
                observer.counterChanged(gone);
            }
            case HallEvent.EquipmentFailed e -> {
                books.counters.failed(e.equipment(), new Fault(e.note(), at));
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

    HallObserver observer() {
        return observer;
    }

    VisitChange waiting(String visit, LinePlace place, Instant at) {
        return VisitChange.of(existing(visit)).to(VisitState.WAITING, at).place(place);
    }

    /** Takes in how a known visit stands now. */
    Visit seen(Visit after) {
        Visit before = books.visits.replace(after);
        if (before.errands() != after.errands()) {
            noLongerAsked(before, after);
        }
        if (before.state() == VisitState.ENDED) {
            observer.serviceChanged(before.service());
        }
        observer.visitChanged(after);
        return after;
    }

    /** Takes in a visit that begins. */
    void begun(Visit visit) {
        books.visits.issue(visit);
        observer.visitChanged(visit);
    }

    /** What a visit asks no more has another line than before, and its counter another service at hand. */
    private void noLongerAsked(Visit before, Visit after) {
        for (Errand errand : before.errands()) {
            if (after.errand(errand.service()).isEmpty()) {
                observer.serviceChanged(errand.service());
            }
        }
        if (before.atCounter() && after.atCounter()) {
            observer.counterChanged(known(after.counter().orElseThrow()));
        }
    }

    private void sign(Counter counter) {
        put(counter);
        observer.clerksChanged();
    }

    private void pause(Counter counter, Instant at) {
        counter.clerk().ifPresent(clerk -> books.attendance.paused(clerk, at));
        put(counter);
    }

    Counter put(Counter counter) {
        books.counters.put(counter);
        observer.counterChanged(counter);
        return counter;
    }

    Counter known(String counter) {
        Optional<Counter> known = books.counters.get(counter);
        if (known.isEmpty()) {
            throw impossible("no counter " + counter);
        }
        return known.get();
    }

    Visit existing(String visit) {
        Visit found = remembered(visit);
        if (found.state() == VisitState.ENDED) {
            throw impossible("no open visit " + visit);
        }
        return found;
    }

    Visit remembered(String visit) {
        Optional<Visit> known = books.visits.get(visit);
        if (known.isEmpty()) {
            throw impossible("no open visit " + visit);
        }
        return known.get();
    }

    private AssertionError impossible(String sentence) {
        return new AssertionError(
                "Hall " + books.plan.id() + " has " + sentence + " at position " + books.position + ".");
    }
}
