package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the events of calls change: always a visit, mostly a counter too. */
record CallChanges(Books books, HallObserver observer, Changes changes, Instant at) {

    void apply(HallEvent.OfCall event) {
        switch (event) {
            case HallEvent.TicketCalled e -> {
                chosen(e.visit(), e.counter());
                Visit visit = toCounter(LastAction.CALL, e.visit(), e.counter(), e.services());
                announce(visit, e.counter(), false);
            }
            case HallEvent.VisitSent e -> {
                books.fairness.called(changes.existing(e.visit()), changes.known(e.counter()), books, at);
                toCounter(LastAction.SEND, e.visit(), e.counter(), e.services());
            }
            case HallEvent.TicketRecalled e -> {
                Visit before = changes.existing(e.visit());
                Visit visit = changes.seen(change(before).leg(leg(before).recalled(at)));
                announce(visit, e.counter(), true);
            }
            case HallEvent.ServiceStarted e -> {
                Visit visit = changes.existing(e.visit());
                Counter counter = changes.known(e.counter());
                Visit served = changes.seen(change(visit)
                        .to(VisitState.SERVING, at)
                        .leg(leg(visit).started(at))
                        .owner(e.owner()));
                did(LastAction.START, visit, counter, served, changes.put(counter.serving(at)));
            }
            case HallEvent.StepMarked e -> {
                Visit visit = changes.existing(e.visit());
                changes.seen(change(visit).leg(leg(visit).marked(new Leg.Step(e.step(), at))));
            }
            case HallEvent.PaperHandedOver e -> paper(e.visit(), e.service(), Optional.of(e.clerk()));
            case HallEvent.PaperReturned e -> paper(e.visit(), e.service(), Optional.empty());
            case HallEvent.ServiceFinished e -> finished(e);
            case HallEvent.VisitContinued e ->
                changes.seen(changes.waiting(e.visit(), e.place(), at).waitsFrom(at));
            case HallEvent.VisitTransferred e -> transferred(e);
            case HallEvent.VisitParked e -> parked(e);
            case HallEvent.TicketNotShown e -> notShown(e);
            case HallEvent.ActionUndone e -> {
                changes.seen(VisitChange.of(e.visit()));
                changes.put(e.before());
                books.lastActions.forget(e.counter());
                observer.clerksChanged();
            }
        }
    }

    /** Who was offered to the counter was chosen then; anybody else is chosen now. */
    private void chosen(String visit, String counter) {
        if (books.offers.offers(visit, counter)) {
            new OfferChanges(books, changes, at).accepted(visit, counter);
        } else {
            books.fairness.called(changes.existing(visit), changes.known(counter), books, at);
        }
    }

    private Visit toCounter(String action, String id, String counter, List<String> services) {
        Visit visit = changes.existing(id);
        Counter before = changes.known(counter);
        Instant waitedFrom = visit.state() == VisitState.WAITING ? visit.waitsFrom() : at;
        Leg leg = new Leg(counter, services, waitedFrom, at, Optional.empty(), 1, List.of());
        Counter after = changes.put(before.calling(id, at));
        Visit called = changes.seen(change(visit).to(VisitState.CALLED, at).leg(leg));
        did(action, visit, before, called, after);
        return called;
    }

    private void finished(HallEvent.ServiceFinished e) {
        Visit visit = changes.existing(e.visit());
        List<String> here = leg(visit).services();
        List<Errand> errands = new ArrayList<>();
        for (Errand errand : visit.errands()) {
            boolean delivered = errand.open() && e.delivered().contains(errand.service());
            boolean given = errand.open() && !delivered && here.contains(errand.service());
            errands.add(
                    delivered
                            ? errand.become(Errand.State.DELIVERED)
                            : given ? errand.become(instead(e.outcome())).because(e.reason()) : errand);
        }
        for (String extra : e.delivered()) {
            if (!visit.open().contains(extra)) {
                errands.add(Errand.asked(extra, 1).become(Errand.State.DELIVERED));
            }
        }
        freed(LastAction.FINISH, visit, change(visit).errands(List.copyOf(errands)), e.counter());
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
                        .to(VisitState.PARKED, at)
                        .until(later, true)
                        .because(Hall.TRANSFERRED))
                .orElseGet(() -> change(visit).to(VisitState.WAITING, at).waitsFrom(at));
        freed(LastAction.TRANSFER, visit, change.errands(e.errands()).place(e.place()), e.counter());
    }

    private void parked(HallEvent.VisitParked e) {
        Visit visit = changes.existing(e.visit());
        VisitChange change = change(visit)
                .to(VisitState.PARKED, at)
                .until(e.dueAt(), e.returns())
                .because(e.reason());
        if (e.counter().isPresent()) {
            freed(LastAction.PARK, visit, change, e.counter().get());
        } else {
            changes.seen(change);
        }
    }

    private void notShown(HallEvent.TicketNotShown e) {
        Visit visit = changes.existing(e.visit());
        VisitChange change = change(visit).notShown();
        e.place()
                .ifPresent(
                        place -> change.to(VisitState.WAITING, at).place(place).waitsFrom(at));
        freed(LastAction.NO_SHOW, visit, change, e.counter());
    }

    /** An action that sends the visit on and leaves the counter idle. */
    private void freed(String action, Visit visit, VisitChange change, String counter) {
        Counter before = changes.known(counter);
        Visit left = changes.seen(change);
        did(action, visit, before, left, changes.put(before.idle(at)));
    }

    private void paper(String visit, String service, Optional<String> clerk) {
        changes.seen(change(changes.existing(visit))
                .eachErrand(
                        errand -> errand.open() && errand.service().equals(service), errand -> errand.handedTo(clerk)));
    }

    private void did(String action, Visit visit, Counter before, Visit visitAfter, Counter after) {
        books.lastActions.did(action, visit, before, at, visitAfter, after);
    }

    private void announce(Visit visit, String counter, boolean recall) {
        Optional<String> zone = books.plan.counter(counter).flatMap(HallPlan.Place::zone);
        books.calls.add(visit, counter, zone, at, recall, observer::callChanged);
    }

    private VisitChange change(Visit visit) {
        return VisitChange.of(visit);
    }

    private static Leg leg(Visit visit) {
        return visit.leg().orElseThrow(() -> new AssertionError(visit.id() + " was at no counter yet."));
    }
}
