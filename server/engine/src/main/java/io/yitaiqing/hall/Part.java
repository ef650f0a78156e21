package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What of the wish of a line a counter can do, and what follows from it until the plan or the counters change. */
final class Part {

    private final Reach reach;
    private final Wish wish;
    private final List<String> services;
    private final boolean empty;
    private final boolean all;
    private Rest rest;
    private HallPlan plan;
    private ClassTerms terms;
    private long typicalSeconds;
    private Visit askedFor;
    private Instant askedAt;
    private long askedAsOf;
    private boolean waits;

    Part(Reach reach, Wish wish) {
        this.reach = reach;
        this.wish = wish;
        this.services = reach.counter().within(wish);
        this.empty = services.isEmpty();
        this.all = services.size() == wish.services().size();
    }

    Reach reach() {
        return reach;
    }

    List<String> services() {
        return services;
    }

    /** Whether it is nothing. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether it is only a part of the wish, neither nothing nor all. */
    boolean some() {
        return !all && !empty;
    }

    /** Whether it is all of the wish. */
    boolean all() {
        return all;
    }

    /** What a policy knows of it; asked of the source once for each plan. */
    ClassTerms terms(HallPlan present, ClassTerms.Source source) {
        under(present);
        if (terms == null) {
            terms = source.of(services, reach.counter(), present);
        }
        return terms;
    }

    /** What it usually takes. */
    long typicalSeconds(HallPlan present) {
        under(present);
        return typicalSeconds;
    }

    private void under(HallPlan present) {
        if (plan != present) {
            plan = present;
            terms = null;
            askedFor = null;
            typicalSeconds = Outlook.typicalSeconds(services, present);
        }
    }

    /** Whether a visit waits for one counter instead; remembered until something happens or time goes on. */
    boolean waits(Visit visit, Line line, Books books, Instant now) {
        under(books.plan);
        boolean known = askedFor == visit && askedAt.equals(now) && askedAsOf == books.changes();
        if (!known) {
            waits = ErrandOrder.waits(visit, line, this, books, now);
            askedFor = visit;
            askedAt = now;
            askedAsOf = books.changes();
        }
        return waits;
    }

    /** Who can do the rest of a line's wish: all of it, or where nobody can, some of it. */
    Reaches rest(Line line, CounterBook counters) {
        if (rest == null) {
            List<String> others = new ArrayList<>(wish.services());
            others.removeAll(services);
            rest = line.rest(others);
        }
        return rest.able(counters);
    }
}
