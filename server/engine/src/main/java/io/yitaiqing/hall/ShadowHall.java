package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.DispatchTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fork of a hall under another dispatch policy, whose visits and counters stand as they are told.
 *
 * <p>It is no hall that could happen: nobody's events lead to it. It answers what the policy would do in it.
 */
public final class ShadowHall {

    private final Hall hall;
    private final Books books;

    /** A fork of a hall as it stands, but that nothing is offered: who is offered there waits here until the call. */
    public ShadowHall(Hall real, String policy, DispatchTerms terms) {
        hall = real.fork();
        books = hall.books();
        books.lastActions.clear();
        hall.offers()
                .forEach(offer -> hall.apply(
                        new HallEvent.OfferEnded(
                                offer.visit(), offer.counter(), OfferOutcome.RESCINDED, Optional.empty()),
                        hall.at()));
        books.plan = books.plan.with(policy, terms);
    }

    /** The fork, to be read, and told what happens to anything but visits at counters. */
    public Hall hall() {
        return hall;
    }

    /** Puts a counter as it stands elsewhere, with its visit under the name it has here. */
    public void put(Counter as, Optional<String> visit) {
        books.counters.put(visit.isPresent() && as.visit().isPresent() ? as.with(visit.get()) : as);
    }

    /** Puts a counter as it is elsewhere, but idle here, or with another visit. */
    public void put(Counter as, Optional<String> visit, Instant since) {
        books.counters.put(visit.map(id -> as.calling(id, since)).orElseGet(() -> as.idle(since)));
    }

    /** Puts a visit as it stands elsewhere, under a name of its own here. */
    public void put(String id, Visit as, Instant at) {
        books.visits.forgetEnded(at, visit -> {});
        books.visits.replace(VisitChange.of(as).named(id).done());
    }

    /** Takes note of a call as the hall would. */
    public void call(Visit visit, Counter counter, List<String> services, Instant at) {
        books.fairness.called(visit, counter, books, at, HallObserver.NONE);
        Instant from = visit.state() == VisitState.WAITING ? visit.waitsFrom() : at;
        Leg leg = new Leg(counter.id(), services, from, at, Optional.empty(), 1, List.of());
        books.visits.replace(
                VisitChange.of(visit).to(VisitState.CALLED, at).leg(leg).done());
    }

    /** Lets a visit go. */
    public void let(Visit visit, Instant at) {
        books.visits.replace(VisitChange.of(visit)
                .to(VisitState.ENDED, at)
                .end(EndReason.SERVED)
                .done());
    }

    /** Forgets how often a visit was overtaken. */
    public void forget(String visit) {
        books.fairness.forget(visit);
    }
}
