package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many stand before a waiting visit under first come first served, and a first expected wait from it.
 *
 * <p>The range is that of a sum of {@code n} exponential service completions at the pooled rate of the open counters
 * that may serve the visit (the QL estimator of Whitt 1999): mean n/r, standard deviation sqrt(n)/r, an 80 % band by
 * the normal approximation. It knows neither the length of running services nor patience.
 *
 * @param peopleAhead waiting visits that come earlier and compete for the same open counters
 * @param expectedWait empty where no open counter may serve the visit
 */
public record PlaceInLine(int peopleAhead, Optional<Range> expectedWait) {

    private static final double Z_80_PERCENT = 1.2816;

    /** A wait between two bounds in seconds from now. */
    public record Range(long lowSeconds, long highSeconds) {}

    /** The place of a waiting visit. */
    public static PlaceInLine of(Visit visit, Hall hall) {
        List<Counter> able = hall.counters().stream()
                .filter(counter -> counter.state() != CounterState.CLOSED)
                .filter(counter -> counter.abilities().contains(visit.service()))
                .toList();
        Set<String> competing = new HashSet<>(Set.of(visit.service()));
        able.forEach(counter -> competing.addAll(counter.abilities()));
        int ahead = 0;
        double workAheadSeconds = 0;
        for (String service : competing) {
            Collection<Visit> line = hall.waiting(service);
            for (Visit other : line) {
                if (FirstComeFirstServed.OLDEST.compare(other, visit) >= 0) {
                    break;
                }
                ahead++;
                workAheadSeconds += typicalSeconds(service, hall);
            }
        }
        boolean idle = able.stream().anyMatch(counter -> counter.state() == CounterState.IDLE);
        return new PlaceInLine(ahead, expected(ahead, workAheadSeconds, able.size(), idle, visit, hall));
    }

    private static Optional<Range> expected(
            int ahead, double workAheadSeconds, int counters, boolean idle, Visit visit, Hall hall) {
        if (counters == 0) {
            return Optional.empty();
        }
        if (idle && ahead == 0) {
            return Optional.of(new Range(0, 0));
        }
        double mean = (workAheadSeconds + typicalSeconds(visit.service(), hall)) / counters;
        double deviation = mean / Math.sqrt(ahead + 1.0);
        long low = Math.round(Math.max(0, mean - Z_80_PERCENT * deviation));
        return Optional.of(new Range(low, Math.round(mean + Z_80_PERCENT * deviation)));
    }

    private static double typicalSeconds(String service, Hall hall) {
        return hall.plan()
                .service(service)
                .map(HallPlan.Service::typicalServiceSeconds)
                .orElse(0L);
    }
}
