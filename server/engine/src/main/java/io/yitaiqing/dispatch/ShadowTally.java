package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.ShadowReport.Fate;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts of how the visits of one world fare, by service; whatever is counted can be taken back. */
final class ShadowTally {

    /** One thing that was counted. */
    record Counted(String service, Fate one) {}

    private final Map<String, Fate> byService = new HashMap<>();

    /** Counts a call after a wait. */
    Counted called(String service, Duration wait, Hall hall) {
        long millis = Math.max(0, wait.toMillis());
        return add(service, new Fate(1, millis, late(service, wait, hall) ? 1 : 0, 0));
    }

    /** Counts a visit that went away; one that had not waited beyond its target counts neither way. */
    Counted ended(Visit visit, Instant at, Hall hall) {
        boolean inVain = switch (visit.end().orElseThrow()) {
            case LEFT, DAY_CLOSED, EXPIRED -> visit.waitedLast();
            case SERVED, NO_SHOW, CANCELLED, PAPERS_MISSING -> false;
        };
        boolean late = inVain && lateNow(visit, at, hall);
        return add(service(visit), late ? new Fate(0, 0, 1, 1) : new Fate(0, 0, 0, 0));
    }

    /** Counts a waiting visit that would have gone away now. */
    void lost(Visit waiting, Instant at, Hall hall) {
        if (lateNow(waiting, at, hall)) {
            add(service(waiting), new Fate(0, 0, 1, 1));
        }
    }

    void takeBack(Counted counted) {
        Fate one = counted.one();
        add(counted.service(), new Fate(-one.called(), -one.waitedMillis(), -one.missed(), -one.lost()));
    }

    private Counted add(String service, Fate one) {
        byService.merge(service, one, ShadowTally::sum);
        return new Counted(service, one);
    }

    /** How each service fares, with those of a hall who wait beyond their target by now. */
    Map<String, Fate> now(Hall hall, Instant at) {
        Map<String, Fate> all = new HashMap<>(byService);
        for (Visit visit : hall.visits()) {
            if (visit.state() == VisitState.WAITING && lateNow(visit, at, hall)) {
                all.merge(service(visit), new Fate(0, 0, 1, 1), ShadowTally::sum);
            }
        }
        return all;
    }

    /** The services of two worlds, in order. */
    static Set<String> services(Map<String, Fate> one, Map<String, Fate> other) {
        Set<String> services = new TreeSet<>(one.keySet());
        services.addAll(other.keySet());
        return services;
    }

    private static String service(Visit waiting) {
        return waiting.place().wish().services().getFirst();
    }

    private static boolean lateNow(Visit waiting, Instant at, Hall hall) {
        return late(service(waiting), Duration.between(waiting.waitsFrom(), at), hall);
    }

    private static boolean late(String service, Duration wait, Hall hall) {
        return hall.plan()
                .service(service)
                .map(HallPlan.Service::targetSeconds)
                .filter(target -> wait.compareTo(Duration.ofSeconds(target)) > 0)
                .isPresent();
    }

    private static Fate sum(Fate one, Fate other) {
        return new Fate(
                one.called() + other.called(),
                one.waitedMillis() + other.waitedMillis(),
                one.missed() + other.missed(),
                one.lost() + other.lost());
    }
}
