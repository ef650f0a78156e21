package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.ParkTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the events of calls change: always a visit, mostly a counter too. */
final class CallChanges {

    private final Books books;
    private final HallObserver observer;
    private final Changes changes;
    private Instant at;

    CallChanges(Books books, HallObserver observer, Changes changes) {
        this.books = books;
        this.observer = observer;
        this.changes = changes;
    }

    void apply(HallEvent.OfCall event, Instant moment) {
        at = moment;
        switch (event) {
            case HallEvent.TicketCalled e -> {
                chosen(e.visit(), e.counter());
                Visit visit = toCounter(CounterAction.CALL, e.visit(), e.counter(), e.services());
                announce(visit, e.counter(), false);
            }
            case HallEvent.VisitSent e -> {
                books.fairness.called(changes.existing(e.visit()), changes.known(e.counter()), books, at, observer);
                toCounter(CounterAction.SEND, e.visit(), e.counter(), e.services());
            }
            case HallEvent.TicketRecalled e -> {
                Visit before = changes.existing(e.visit());
                Visit visit = changes.seen(before.on(leg(before).recalled(at)));
                announce(visit, e.counter(), true);
            }
            case HallEvent.ServiceStarted e -> {
                Visit visit = changes.existing(e.visit());
                Counter counter = changes.known(e.counter());
                Visit served = changes.seen(visit.served(leg(visit).started(at), e.owner(), at));
                did(CounterAction.START, visit, counter, served, changes.put(counter.serving(at)));
            }
            case HallEvent.StepMarked e -> {
                Visit visit = changes.existing(e.visit());
                changes.noted(
                        CounterAction.STEP,
                        visit,
                        change(visit).leg(leg(visit).marked(new Leg.Step(e.step(), at))),
                        at);
            }
            case HallEvent.PaperHandedOver e -> handedOver(e);
            case HallEvent.PaperReturned e ->
                paper(CounterAction.RETURN_PAPER, e.visit(), e.service(), Errand::givenBack);
            case HallEvent.ServiceFinished e -> finished(e);
            case HallEvent.VisitContinued e ->
                changes.seen(changes.waiting(e.visit(), e.place(), at).waitsFrom(at));
            case HallEvent.VisitTransferred e -> transferred(e);
            case HallEvent.VisitParked e -> parked(e);
            case HallEvent.TicketNotShown e -> notShown(e);
            case HallEvent.ActionUndone e -> {
                // That somebody paused stays in the attendance, so that the rota does not pause them again.
                e.visit().ifPresent(changes::takenBack);
                changes.put(e.before());
                books.lastActions.undone(e.counter(), e.action());
                observer.clerksChanged();
            }
        }
    }

    /** Who was offered to the counter was chosen then; anybody else is chosen now. */
    private void chosen(String visit, String counter) {
        if (books.offers.offers(visit, counter)) {
            new OfferChanges(books, changes, observer, at).accepted(visit, counter);
        } else {
            books.fairness.called(changes.existing(visit), changes.known(counter), books, at, observer);
        }
    }

    private Visit toCounter(CounterAction action, String id, String counter, List<String> services) {
        Visit visit = changes.existing(id);
        Counter before = changes.known(counter);
        Instant waitedFrom = visit.state() == VisitState.WAITING ? visit.waitsFrom() : at;
        Leg leg = new Leg(counter, services, waitedFrom, at, Optional.empty(), 1, List.of());
        Counter after = changes.put(before.calling(id, at));
        Visit called = changes.seen(visit.called(leg, at));
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
            if (visit.errand(extra).filter(Errand::open).isEmpty()) {
                errands.add(Errand.asked(extra, 1).become(Errand.State.DELIVERED));
            }
        }
        Visit begun = refusedForPapers(visit, e) ? books.lastActions.beforeCheck(e.counter(), visit, at) : visit;
        freed(CounterAction.FINISH, begun, visit.asking(List.copyOf(errands)), e.counter());
    }

    /** Whether a service ends as a check ends it that found papers missing. */
    private static boolean refusedForPapers(Visit visit, HallEvent.ServiceFinished e) {
        return e.outcome() == Outcome.REFUSED
                && e.delivered().isEmpty()
                && visit.errands().stream()
                        .map(errand -> errand.missing().map(papers -> String.join(", ", papers)))
                        .anyMatch(e.reason()::equals);
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
                        .because(Aside.TRANSFERRED))
                .orElseGet(() -> change(visit).to(VisitState.WAITING, at).waitsFrom(at));
        freed(
                CounterAction.TRANSFER,
                visit,
                change.errands(e.errands()).place(e.place()).done(),
                e.counter());
    }

    private void parked(HallEvent.VisitParked e) {
        Visit visit = changes.existing(e.visit());
        VisitChange change = change(visit)
                .to(VisitState.PARKED, at)
                .until(e.dueAt(), e.returns())
                .because(e.reason());
        if (e.counter().isPresent()) {
            String counter = e.counter().get();
            boolean forPapers = e.reason().equals(ParkTerms.PAPERS_MISSING) && !e.returns();
            Visit begun = forPapers ? books.lastActions.beforeCheck(counter, visit, at) : visit;
            freed(CounterAction.PARK, begun, change.done(), counter);
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
        freed(CounterAction.NO_SHOW, visit, change.done(), e.counter());
    }

    /** An action that sends the visit on and leaves the counter idle. */
    private void freed(CounterAction action, Visit visit, Visit after, String counter) {
        Counter before = changes.known(counter);
        Visit left = changes.seen(after);
        did(action, visit, before, left, changes.put(before.idle(at)));
        before.clerk().ifPresent(observer::clerkChanged);
    }

    private void handedOver(HallEvent.PaperHandedOver e) {
        UnaryOperator<Errand> goes = errand -> errand.handedOver(e.clerk(), at, e.note());
        paper(CounterAction.HAND_OVER, e.visit(), e.service(), goes);
    }

    private void paper(CounterAction action, String id, String service, UnaryOperator<Errand> goes) {
        Visit visit = changes.existing(id);
        VisitChange change = change(visit)
                .eachErrand(errand -> errand.open() && errand.service().equals(service), goes);
        changes.noted(action, visit, change, at);
    }

    private void did(CounterAction action, Visit visit, Counter before, Visit visitAfter, Counter after) {
        books.lastActions.did(new LastAction(action, Optional.of(visit), before, at, Optional.of(visitAfter), after));
    }

    private void announce(Visit visit, String counter, boolean recall) {
        Optional<String> zone = books.plan.counter(counter).flatMap(HallPlan.Place::zone);
        books.calls.add(visit, counter, zone, at, recall, observer::callChanged);
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
}
