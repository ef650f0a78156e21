package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What each counter is busy with, and how long that usually takes; looked up once until something happens, and what
 * follows from the time once until that goes on.
 */
final class Engagements {

    /** A counter busy for so many typical times is stuck with something, and nobody waits for it. */
    private static final double STUCK = 3;

    /** What one counter is busy with. */
    static final class Engagement {
        private long asOf = -1;
        private HallPlan under;
        private Counter counter;
        private boolean offered;
        private boolean busy;
        private Visit visit;
        private long calledNanos;
        private long countsFromNanos;
        private double typicalSeconds;
        private Instant at;
        private double leftSeconds;
        private boolean stuck;

        Counter counter() {
            return counter;
        }

        /** Whether somebody is offered to the counter: it is as good as about to serve them. */
        boolean offered() {
            return offered;
        }

        /** Whether somebody is at the counter or called there. */
        boolean busy() {
            return busy;
        }

        /** What it does, or is offered, usually takes; where its visit is not known, the first it is able to do. */
        double typicalSeconds() {
            return typicalSeconds;
        }

        /** Until a busy counter is free: what has gone on for long can be expected to go on for half as long again. */
        double leftSeconds(Instant now) {
            look(now);
            return leftSeconds;
        }

        /** Whether a busy counter is stuck with what it does. */
        boolean stuck(Instant now) {
            look(now);
            return stuck;
        }

        private void look(Instant now) {
            if (at != now) {
                double passed = Math.max(0, Elapsed.seconds(counter.since(), now));
                leftSeconds = Math.max(typicalSeconds - passed / 2, passed / 2);
                stuck = passed > STUCK * typicalSeconds;
                at = now;
            }
        }

        /** Whether somebody younger was called there while a visit waited that counts from a moment, since another. */
        boolean passedOver(Visit other, long otherCountsFromNanos, long sinceNanos) {
            return sinceNanos < calledNanos
                    && (otherCountsFromNanos < countsFromNanos
                            || otherCountsFromNanos == countsFromNanos && Line.ORDER.compare(other, visit) < 0);
        }
    }

    private final Books books;
    private Engagement[] bySeat = {};

    Engagements(Books books) {
        this.books = books;
    }

    /** What a counter is busy with. */
    Engagement of(Reach reach) {
        int seat = reach.seat();
        if (seat >= bySeat.length) {
            int known = bySeat.length;
            bySeat = Arrays.copyOf(bySeat, Math.max(books.counters.size(), seat + 1));
            Arrays.setAll(bySeat, i -> i < known ? bySeat[i] : new Engagement());
        }
        Engagement engagement = bySeat[seat];
        if (engagement.asOf != books.changes() || engagement.under != books.plan) {
            look(books.counters.at(reach), engagement);
        }
        return engagement;
    }

    private void look(Counter counter, Engagement engagement) {
        Optional<Offer> offer = books.offers.at(counter.id());
        Visit there = counter.visit().flatMap(books.visits::get).orElse(null);
        engagement.asOf = books.changes();
        engagement.under = books.plan;
        engagement.at = null;
        engagement.counter = counter;
        engagement.offered = offer.isPresent();
        engagement.busy = counter.visit().isPresent();
        engagement.visit = there;
        boolean called = there != null && there.leg().isPresent();
        // Of a shadow's counter only the name of the visit is known, and it has passed over nobody.
        engagement.calledNanos = called ? Elapsed.nanos(there.leg().get().calledAt()) : Long.MIN_VALUE;
        engagement.countsFromNanos = called ? there.countsFromNanos() : Long.MIN_VALUE;
        engagement.typicalSeconds = offer.isPresent()
                ? Outlook.typicalSeconds(offer.get().services(), books.plan)
                : typicalSeconds(there, counter);
    }

    private long typicalSeconds(Visit there, Counter counter) {
        if (there != null && there.leg().isPresent()) {
            return Outlook.typicalSeconds(there.leg().get().services(), books.plan);
        }
        return counter.abilities().isEmpty()
                ? 0
                : Outlook.typicalSeconds(counter.abilities().getFirst(), books.plan);
    }
}
