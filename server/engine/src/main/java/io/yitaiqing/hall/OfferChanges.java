package io.yitaiqing.hall;

import java.time.Instant;

/** What the events of offers change: always a visit and a counter. */
record OfferChanges(Books books, Changes changes, HallObserver observer, Instant at) {

    void made(HallEvent.OfferMade e) {
        Visit visit = changes.existing(e.visit());
        Counter counter = changes.known(e.counter());
        books.fairness.offered(visit, counter, books, at, observer);
        books.offers.make(
                new Offer(e.visit(), e.counter(), e.services(), e.reason(), e.until(), visit.since(), counter.since()),
                at);
        changes.seen(VisitChange.of(visit).to(VisitState.HELD, at).because(Aside.OFFERED));
        changes.put(counter.offered(e.visit(), at));
    }

    void ended(HallEvent.OfferEnded e) {
        books.fairness.returned(e.visit(), observer);
        if (e.note().isPresent()) {
            books.offers.refuse(e.visit(), e.counter(), at);
        }
        withdraw(e.counter());
    }

    /** The offer becomes the call that follows. */
    void accepted(String visit, String counter) {
        books.fairness.accepted(visit);
        withdraw(counter);
    }

    /** Visit and counter stand as if nothing had been offered. */
    private void withdraw(String counter) {
        Offer offer = books.offers.end(counter);
        changes.seen(VisitChange.of(changes.existing(offer.visit())).to(VisitState.WAITING, offer.waitingSince()));
        changes.put(changes.known(counter).idle(offer.idleSince()));
    }
}
