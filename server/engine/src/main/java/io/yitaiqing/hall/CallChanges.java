package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the events of calls change: always a visit, mostly a counter too. */
record CallChanges(Books books, Changes changes) {

    void apply(HallEvent.OfCall event) {
        switch (event) {
            case HallEvent.TicketCalled e -> {
                Visit visit = toCounter(LastAction.CALL, e.visit(), e.counter(), e.services());
                announce(visit, e.counter(), false);
            }
            case HallEvent.VisitSent e -> toCounter(LastAction.SEND, e.visit(), e.counter(), e.services());
            case HallEvent.TicketRecalled e -> recalled(e);
            case HallEvent.ServiceStarted e -> started(e);
            case HallEvent.StepMarked e -> {
                Visit visit = changes.existing(e.visit());
                Leg marked = leg(visit).marked(new Leg.Step(e.step(), at()));
                books.lastActions.goesOn(changes.seen(visit.on(marked)), books);
            }
            case HallEvent.PaperHandedOver e -> paper(e.visit(), e.service(), Optional.of(e.clerk()));
            case HallEvent.PaperReturned e -> paper(e.visit(), e.service(), Optional.empty());
            case HallEvent.ServiceFinished e -> finished(e);
            case HallEvent.VisitContinued e -> {
                VisitChange change = changes.waiting(e.visit(), e.place(), at()).waitsFrom(at());
                books.lastActions.continued(changes.seen(change.done()), books);
            }
            case HallEvent.VisitTransferred e -> transferred(e);
            case HallEvent.VisitParked e -> parked(e);
            case HallEvent.TicketNotShown e -> notShown(e);
            case HallEvent.ActionUndone e -> {
                changes.remembered(e.visit().id());
                changes.seen(e.visit());
                changes.put(e.before());
                books.lastActions.forget(e.counter());
                changes.observer().clerksChanged();
            }
        }
    }

    private Visit toCounter(String action, String id, String counter, List<String> services) {
        Visit visit = changes.existing(id);
        Counter before = changes.known(counter);
        Instant waitedFrom = visit.state() == VisitState.WAITING ? visit.waitsFrom() : at();
        Leg leg = new Leg(counter, services, waitedFrom, at(), Optional.empty(), 1, List.of());
        Counter after = changes.put(before.calling(id, at()));
        Visit called = changes.seen(visit.called(leg, at()));
        did(action, visit, before, called, after);
        return called;
    }

    private void recalled(HallEvent.TicketRecalled e) {
        Visit before = changes.existing(e.visit());
        Visit visit = changes.seen(before.on(leg(before).recalled(at())));
        announce(visit, e.counter(), true);
        books.lastActions.goesOn(visit, books);
    }

    private void started(HallEvent.ServiceStarted e) {
        Visit visit = changes.existing(e.visit());
        Counter counter = changes.known(e.counter());
        Visit served = changes.seen(visit.served(leg(visit).started(at()), e.owner(), at()));
        did(LastAction.START, visit, counter, served, changes.put(counter.serving(at())));
    }

    private void finished(HallEvent.ServiceFinished e) {
        Visit visit = changes.existing(e.visit());
        List<String> here = leg(visit).services();
        List<Errand> errands =
                new ArrayList<>(visit.errands().size() + e.delivered().size());
        for (Errand errand : visit.errands()) {
            boolean delivered = errand.open() && e.delivered().contains(errand.service());
            boolean given = errand.open() && !delivered && here.contains(errand.service());
            errands.add(
                    delivered
                            ? errand.become(Errand.State.DELIVERED)
                            : given ? errand.become(instead(e.outcome())).because(e.reason()) : errand);
        }
        for (String extra : e.delivered()) {
            if (!asks(visit, extra)) {
                errands.add(Errand.asked(extra, 1).become(Errand.State.DELIVERED));
            }
        }
        freed(LastAction.FINISH, visit, visit.asking(List.copyOf(errands)), e.counter());
    }

    private static boolean asks(Visit visit, String service) {
        for (Errand errand : visit.errands()) {
            if (errand.open() && errand.service().equals(service)) {
                return true;
            }
        }
        return false;
    }

    /** What becomes of an errand of this leg that was not delivered. */
    private static Errand.State instead(Outcome outcome) {
        return switch (outcome) {
            case DONE -> Errand.State.OPEN;
            case REFUSED -> Errand.State.REFUSED;
            case CONTINUED -> Errand.State.CONTINUED;
        };
    }

    private void transferred(HallEvent.VisitTransferred e) {
        Visit visit = changes.existing(e.visit());
        VisitChange change = e.waitsAt()
                .map(later -> change(visit)
                        .to(VisitState.PARKED, at())
                        .until(later, true)
                        .because(Hall.TRANSFERRED))
                .orElseGet(() -> change(visit).to(VisitState.WAITING, at()).waitsFrom(at()));
        freed(
                LastAction.TRANSFER,
                visit,
                change.errands(e.errands()).place(e.place()).done(),
                e.counter());
    }

    private void parked(HallEvent.VisitParked e) {
        Visit visit = changes.existing(e.visit());
        VisitChange change = change(visit)
                .to(VisitState.PARKED, at())
                .until(e.dueAt(), e.returns())
                .because(e.reason());
        if (e.counter().isPresent()) {
            freed(LastAction.PARK, visit, change.done(), e.counter().get());
        } else {
            changes.seen(change.done());
        }
    }

    private void notShown(HallEvent.TicketNotShown e) {
        Visit visit = changes.existing(e.visit());
        VisitChange change = change(visit).notShown();
        e.place()
                .ifPresent(place ->
                        change.to(VisitState.WAITING, at()).place(place).waitsFrom(at()));
        freed(LastAction.NO_SHOW, visit, change.done(), e.counter());
    }

    /** An action that sends the visit on and leaves the counter idle. */
    private void freed(String action, Visit visit, Visit after, String counter) {
        Counter before = changes.known(counter);
        Visit left = changes.seen(after);
        did(action, visit, before, left, changes.put(before.idle(at())));
    }

    private void paper(String visit, String service, Optional<String> clerk) {
        changes.seen(change(changes.existing(visit))
                .eachErrand(
                        errand -> errand.open() && errand.service().equals(service), errand -> errand.handedTo(clerk))
                .done());
    }

    private void did(String action, Visit visit, Counter before, Visit visitAfter, Counter after) {
        books.lastActions.did(action, visit, before, at(), visitAfter, after);
    }

    private void announce(Visit visit, String counter, boolean recall) {
        Optional<HallPlan.Place> place = books.plan.counter(counter);
        Optional<String> zone = place.isPresent() ? place.get().zone() : Optional.empty();
        books.calls.add(visit, counter, zone, at(), recall, changes.observer()::callChanged);
    }

    private VisitChange change(Visit visit) {
        return VisitChange.of(visit);
    }

    private static Leg leg(Visit visit) {
        if (visit.leg().isEmpty()) {
            throw new AssertionError(visit.id() + " was at no counter yet.");
        }
        return visit.leg().get();
    }

    private Instant at() {
        return books.at;
    }
}
