package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What each event changes in a hall's books; an event that cannot have happened is an {@link AssertionError}. */
final class Changes {

    private final Books books;
    private final Consumer<Visit> forgotten = this::forget;
    private final PresentWatch present = new PresentWatch();
    private HallObserver observer;
    private CallChanges calls;
    private VisitChanges visits;

    Changes(Books books) {
        this.books = books;
        observe(HallObserver.NONE);
    }

    void observe(HallObserver observer) {
        this.observer = observer;
        calls = new CallChanges(books, observer, this);
        visits = new VisitChanges(books, observer, this);
        books.visits.owners().observe(observer::clerkChanged);
    }

    void apply(HallEvent event, Instant at) {
        books.at = at;
        books.position++;
        books.visits.forgetEnded(at, forgotten);
        switch (event) {
            case HallEvent.OfCall e -> calls.apply(e, at);
            case HallEvent.OfVisit e -> visits.apply(e, at);
            case HallEvent.OfDispatch e -> dispatch(e, at);
            case HallEvent.OfCounter e -> counter(e, at);
            case HallEvent.OfDay e -> day(e);
            case HallEvent.OfClerk e -> clerk(e);
            case HallEvent.OfAppointment e -> appointment(e);
            case HallEvent.OfCase e -> followedCase(e, at);
            case HallEvent.OfAlert e -> books.alerts.apply(e, at, observer);
        }
        books.watch(event);
        books.lastActions.follow(event, books);
        present.look(books, observer);
    }

    private void forget(Visit visit) {
        books.fairness.forget(visit.id());
        books.cases.ratings().forget(visit.id());
        observer.visitChanged(visit);
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

    private void dispatch(HallEvent.OfDispatch event, Instant at) {
        switch (event) {
            case HallEvent.PolicyChanged e -> {
                books.plan = books.plan.with(e.policy(), e.terms());
                books.fairness.policyChanged(e.version());
                observer.hallChanged();
                // The cap of overtakes is part of the policy.
                books.fairness.overtaken().forEach(observer::overtakesChanged);
            }
            case HallEvent.OfferMade e -> new OfferChanges(books, this, observer, at).made(e);
            case HallEvent.OfferEnded e -> new OfferChanges(books, this, observer, at).ended(e);
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
            }
            case HallEvent.CounterPaused e ->
                pause(CounterAction.PAUSE, known(e.counter()).paused(e.reason(), e.until(), at), at);
            case HallEvent.CounterResumed e ->
                pause(CounterAction.RESUME, known(e.counter()).idle(at), at);
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

    VisitChange change(Visit visit) {
        return VisitChange.of(visit);
    }

    VisitChange waiting(String visit, LinePlace place, Instant at) {
        return change(existing(visit)).to(VisitState.WAITING, at).place(place);
    }

    Visit seen(VisitChange change) {
        return seen(change.done());
    }

    /** Sees how a known visit stands now. */
    Visit seen(Visit after) {
        left(books.visits.replace(after), after);
        observer.visitChanged(after);
        return after;
    }

    /** Sees a visit that begins. */
    void begun(Visit visit) {
        books.visits.issue(visit);
        observer.visitChanged(visit);
    }

    /** Sees a change that leaves a visit where it is; at a counter it is the last thing done there. */
    void noted(CounterAction action, Visit before, VisitChange change, Instant at) {
        Visit after = seen(change);
        if (before.atCounter()) {
            Counter counter = known(before.counter().orElseThrow());
            books.lastActions.did(
                    new LastAction(action, Optional.of(before), counter, at, Optional.of(after), counter));
        }
    }

    /** Sees a visit that is again as it was before the last action at a counter. */
    void takenBack(Visit was) {
        left(books.visits.takeBack(was), was);
        observer.visitChanged(was);
    }

    /** Tells what a visit that stands otherwise than before has left behind. */
    private void left(Visit before, Visit after) {
        if (before.errands() != after.errands()) {
            noLongerAsked(before, after);
        }
        if (before.state() == VisitState.ENDED) {
            observer.serviceChanged(before.service());
        }
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

    private void pause(CounterAction action, Counter after, Instant at) {
        Counter before = known(after.id());
        after.clerk().ifPresent(clerk -> books.attendance.paused(clerk, at));
        books.lastActions.did(new LastAction(action, Optional.empty(), before, at, Optional.empty(), put(after)));
    }

    Counter put(Counter counter) {
        books.counters.put(counter);
        observer.counterChanged(counter);
        return counter;
    }

    Counter known(String counter) {
        Optional<Counter> found = books.counters.get(counter);
        if (found.isEmpty()) {
            throw impossible("no counter " + counter);
        }
        return found.get();
    }

    Visit existing(String visit) {
        Visit found = remembered(visit);
        if (found.state() == VisitState.ENDED) {
            throw impossible("no open visit " + visit);
        }
        return found;
    }

    Visit remembered(String visit) {
        Optional<Visit> found = books.visits.get(visit);
        if (found.isEmpty()) {
            throw impossible("no open visit " + visit);
        }
        return found.get();
    }

    private AssertionError impossible(String sentence) {
        return new AssertionError(
                "Hall " + books.plan.id() + " has " + sentence + " at position " + books.position + ".");
    }
}
