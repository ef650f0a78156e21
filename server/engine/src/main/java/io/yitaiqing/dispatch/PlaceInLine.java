package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.Wish;
import java.util.List;
import java.util.Optional;

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
                .filter(counter -> !hall.clears(counter, visit, hall.at()).isEmpty())
                .toList();
        int ahead = 0;
        double workAheadSeconds = 0;
        for (Line line : hall.lines()) {
            if (Line.ORDER.compare(line.head(), visit) >= 0) {
                break;
            }
            boolean competes = line.wish().equals(visit.place().wish())
                    || able.stream()
                            .anyMatch(counter ->
                                    !hall.clears(counter, line, hall.at()).isEmpty());
            double seconds = competes ? typicalSeconds(line.wish(), hall) : 0;
            for (Visit other : competes ? line.visits() : List.<Visit>of()) {
                if (Line.ORDER.compare(other, visit) >= 0) {
                    break;
                }
                ahead++;
                workAheadSeconds += seconds;
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
        double mean = (workAheadSeconds + typicalSeconds(visit.place().wish(), hall)) / counters;
        double deviation = mean / Math.sqrt(ahead + 1.0);
        long low = Math.round(Math.max(0, mean - Z_80_PERCENT * deviation));
        return Optional.of(new Range(low, Math.round(mean + Z_80_PERCENT * deviation)));
    }

    private static double typicalSeconds(Wish wish, Hall hall) {
        return wish.services().stream()
                .flatMap(service -> hall.plan().service(service).stream())
                .mapToLong(HallPlan.Service::typicalServiceSeconds)
                .sum();
    }
}
