package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Eligibility;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.Ring;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What a counter may do for a waiting visit, and from when on: at once, or when a ring has dropped the preference that
 * keeps it away.
 *
 * @param services what it would clear; none where it may never call
 * @param fromSeconds from now; infinite where it may never call
 * @param helps whether its clerk only helps with these services
 */
record Access(List<String> services, double fromSeconds, boolean helps) {

    /** None at all. */
    static final Access NONE = new Access(List.of(), Double.POSITIVE_INFINITY, false);

    private static final Set<String> PREFERENCES =
            Set.of(Eligibility.PREFERS_ANOTHER_CLERK, Eligibility.PREFERS_ANOTHER_LANGUAGE);

    /** The access of each of some counters. */
    static List<Access> all(List<Counter> counters, Visit visit, Hall hall, Instant now) {
        Access[] all = new Access[counters.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(counters.get(i), visit, hall, now);
        }
        return List.of(all);
    }

    private static Access of(Counter counter, Visit visit, Hall hall, Instant now) {
        List<String> services = hall.clears(counter, visit, now);
        return services.isEmpty()
                ? NONE
                : new Access(services, fromSeconds(counter, visit, hall, now), helps(services, counter, hall));
    }

    /** Whether it may call, now or later. */
    boolean ever() {
        return fromSeconds < Double.POSITIVE_INFINITY;
    }

    /** The share of the next seconds in which the counter may call, if it helps in a share of them. */
    double part(double seconds, double spare) {
        double after = fromSeconds == 0 ? 1 : Math.max(0, 1 - fromSeconds / seconds);
        return helps ? after * spare : after;
    }

    private static double fromSeconds(Counter counter, Visit visit, Hall hall, Instant now) {
        if (!prefersAnother(counter, visit, hall, now)) {
            return 0;
        }
        DispatchTerms terms = hall.plan().settings().dispatch();
        return LongStream.concat(
                        terms.rings().stream().mapToLong(Ring::afterSeconds),
                        terms.fairness().waitLimitSeconds().stream().mapToLong(limit -> limit))
                .sorted()
                .mapToObj(visit.waitsFrom()::plusSeconds)
                .filter(at -> at.isAfter(now) && !prefersAnother(counter, visit, hall, at))
                .mapToDouble(at -> Elapsed.seconds(now, at))
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether a preference of the visit keeps a counter from it at a moment. */
    static boolean prefersAnother(Counter counter, Visit visit, Hall hall, Instant at) {
        return !hall.plan().settings().dispatch().rings().isEmpty()
                && hall.mayCall(counter, visit, at).isEmpty()
                && PREFERENCES.contains(hall.whyNot(counter, visit, at));
    }

    /** Whether none of these services is the counter's clerk's own. */
    static boolean helps(List<String> services, Counter counter, Hall hall) {
        return counter.clerk()
                .map(hall.plan().settings().dispatch().borrowing().ownServices()::get)
                .filter(own -> Collections.disjoint(services, own))
                .isPresent();
    }
}
