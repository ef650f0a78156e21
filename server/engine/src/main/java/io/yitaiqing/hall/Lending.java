package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Borrowing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        if (own == null || !disjoint(services, own)) {
            return true;
        }
        for (int i = 0; i < own.size(); i++) {
            if (late(own.get(i), counter, borrowing.shareOfTarget(), books, now)) {
                return false;
            }
        }
        return true;
    }

    private static boolean disjoint(List<String> services, List<String> own) {
        for (int i = 0; i < services.size(); i++) {
            if (own.contains(services.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether somebody whom the counter could call has waited too long for a service. */
    private static boolean late(String service, Counter counter, double share, Books books, Instant now) {
        Optional<HallPlan.Service> known = books.plan.service(service);
        long seconds = known.isPresent() ? (long) (share * known.get().targetSeconds()) : 0;
        List<Visit> visits = books.visits.lines().byTrueWait(service);
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (Elapsed.seconds(visit.waitsFrom(), now) < seconds) {
                return false;
            }
            if (!books.clears(counter, visit, now).isEmpty() && SkillRings.whyNot(counter, visit, books, now) == null) {
                return true;
            }
        }
        return false;
    }
}
