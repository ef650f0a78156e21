package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many would be called before a waiting visit under the hall's present policy, and a first expected wait from it.
 *
 * <p>It knows who waits, not who will still come: under a policy that lets later visits go first it promises the
 * visits that are overtaken too little. How the wait is reckoned, {@link FirstWait} says.
 *
 * @param peopleAhead waiting visits that would be called earlier at the open counters they share with it; where these
 *     disagree, their mean
 * @param expectedWait empty where no open counter may serve the visit
 */
public record PlaceInLine(int peopleAhead, Optional<Range> expectedWait) {

    /** A wait in seconds from now: its mean, and the bounds between which it lies four times of five. */
    public record Range(long lowSeconds, long meanSeconds, long highSeconds) {

        static final Range NONE = new Range(0, 0, 0);
    }

    /** A line that competes, and how many of it are ahead. */
    record Competitor(Line line, double ahead) {}

    /** The place of a waiting visit as of the hall's last event. */
    public static PlaceInLine of(Visit visit, Hall hall) {
        return of(visit, hall, hall.at());
    }

    /** The place of a waiting visit. */
    public static PlaceInLine of(Visit visit, Hall hall, Instant now) {
        Ahead ahead = new Ahead(visit, Policies.rule(hall.plan().policy()), hall, now);
        List<Counter> able = new ArrayList<>();
        for (Counter counter : hall.counters()) {
            if (counter.state() != CounterState.CLOSED
                    && !hall.clears(counter, visit, now).isEmpty()) {
                able.add(counter);
            }
        }
        List<Competitor> competitors = new ArrayList<>();
        double people = 0;
        for (Line line : hall.lines()) {
            double before = ahead.isOwn(line) ? ahead.inOwn(line) : before(line, able, ahead, hall, now);
            if (before > 0) {
                competitors.add(new Competitor(line, before));
                people += before;
            }
        }
        int peopleAhead = (int) Math.round(people);
        return new PlaceInLine(
                peopleAhead,
                able.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new FirstWait(visit, able, competitors, ahead, hall, now).range()));
    }

    /** How many of a line are ahead at the counters it shares, in the mean. */
    private static double before(Line line, List<Counter> able, Ahead ahead, Hall hall, Instant now) {
        int shared = 0;
        long sum = 0;
        for (Counter counter : able) {
            List<String> services = hall.clears(counter, line, now);
            if (!services.isEmpty()) {
                sum += ahead.in(line, services, counter);
                shared++;
            }
        }
        return shared == 0 ? 0 : (double) sum / shared;
    }
}
