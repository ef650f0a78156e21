package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Borrowing;
import java.time.Instant;
import java.util.List;

/** Whether a clerk may help with services that are not their own: only while nobody waits too long for those. */
final class Lending {

    private Lending() {}

    /** Whether a counter calls for services it is able to do: one of its clerk's own, or its clerk has time to help. */
    static boolean lends(Counter counter, List<String> services, Books books, Instant now) {
        Borrowing borrowing = books.plan.settings().dispatch().borrowing();
        if (borrowing.ownServices().isEmpty() || counter.clerk().isEmpty()) {
            return true;
        }
        List<String> own = borrowing.ownServices().get(counter.clerk().get());
        if (own == null || services.stream().anyMatch(own::contains)) {
            return true;
        }
        return own.stream().noneMatch(service -> late(service, counter, borrowing.shareOfTarget(), books, now));
    }

    /** Whether somebody whom the counter could call has waited too long for a service. */
    private static boolean late(String service, Counter counter, double share, Books books, Instant now) {
        long seconds = books.plan
                .service(service)
                .map(known -> (long) (share * known.targetSeconds()))
                .orElse(0L);
        for (Visit visit : books.visits.lines().byTrueWait(service)) {
            if (visit.waitsFrom().plusSeconds(seconds).isAfter(now)) {
                return false;
            }
            if (!books.clears(counter, visit, now).isEmpty() && SkillRings.whyNot(counter, visit, books, now) == null) {
                return true;
            }
        }
        return false;
    }
}
