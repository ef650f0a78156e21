package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.FairnessTerms;
import java.time.Instant;

/**
 * Whether a visit that was refused at a counter is still left to others: only while another counter at work may serve
 * it and it is not owed the next call, so that no refusal breaks a guarantee or leaves a visit without a counter.
 */
final class Refusals {

    private Refusals() {}

    /** Whether a counter does not call a visit by itself because it was refused there. */
    static boolean keep(Counter counter, Visit visit, Books books, Instant now) {
        return !books.offers.nothingRefused()
                && books.offers.refused(visit.id(), counter.id(), now)
                && !owed(visit, books, now)
                && another(counter, visit, books);
    }

    private static boolean owed(Visit visit, Books books, Instant now) {
        FairnessTerms terms = books.plan.settings().dispatch().fairness();
        boolean beyond = terms.waitLimitSeconds().isPresent()
                && !visit.waitsFrom()
                        .plusSeconds(terms.waitLimitSeconds().get())
                        .isAfter(now);
        return beyond || books.fairness.capped(visit, books.plan);
    }

    private static boolean another(Counter counter, Visit visit, Books books) {
        for (Counter other : books.counters.all()) {
            if (!other.id().equals(counter.id())
                    && other.takesCalls()
                    && !other.within(visit.place().wish()).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
