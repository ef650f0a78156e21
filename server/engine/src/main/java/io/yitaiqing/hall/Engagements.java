package io.yitaiqing.hall;

import java.util.Arrays;
import java.util.Optional;

/** What each counter is busy with, and how long that usually takes; looked up once until something happens. */
final class Engagements {

    private static final class Engagement {
        private long asOf = -1;
        private HallPlan under;
        private boolean offered;
        private Visit visit;
        private double typicalSeconds;
    }

    private final Books books;
    private Engagement[] bySeat = {};

    Engagements(Books books) {
        this.books = books;
    }

    /** Whether somebody is offered to a counter. */
    boolean offered(Reach reach) {
        return of(reach).offered;
    }

    /** The visit at a counter; null where there is none, or only its name is known, as in a shadow. */
    Visit visit(Reach reach) {
        return of(reach).visit;
    }

    /** What a counter does, or is offered, usually takes; where its visit is not known, the first it is able to do. */
    double typicalSeconds(Reach reach) {
        return of(reach).typicalSeconds;
    }

    private Engagement of(Reach reach) {
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
        engagement.asOf = books.changes();
        engagement.under = books.plan;
        engagement.offered = offer.isPresent();
        engagement.visit = counter.visit().isPresent()
                ? books.visits.get(counter.visit().get()).orElse(null)
                : null;
        engagement.typicalSeconds = offer.isPresent()
                ? Outlook.typicalSeconds(offer.get().services(), books.plan)
                : typicalSeconds(engagement.visit, counter);
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
