package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.CallReason.PassedOver;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * First come first served across skills: a freed counter calls whoever waits longest among those it may serve; an
 * arriving visit goes to the idle able counter with the fewest skills, ties to the one idle longest.
 *
 * <p>The pair FCFS-ALIS of Adan and Weiss (2014), with the fewest skills first as in Wallace and Whitt (2005).
 */
public final class FirstComeFirstServed implements DispatchPolicy {

    /** The name by which plans choose this policy. */
    public static final String NAME = "first-come-first-served";

    private static final String NOT_ABLE = "counter-may-not-serve";

    /** Who is served first among those that wait. */
    static final Comparator<Visit> OLDEST =
            Comparator.comparing(Visit::takenAt).thenComparingLong(FirstComeFirstServed::number);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Choice> visitFor(Counter counter, Hall hall, Instant now) {
        Visit chosen = null;
        Visit runnerUp = null;
        for (String service : counter.abilities()) {
            int seen = 0;
            for (Visit visit : hall.waiting(service)) {
                if (chosen == null || OLDEST.compare(visit, chosen) < 0) {
                    runnerUp = chosen;
                    chosen = visit;
                } else if (runnerUp == null || OLDEST.compare(visit, runnerUp) < 0) {
                    runnerUp = visit;
                }
                if (++seen == 2) {
                    break;
                }
            }
        }
        if (chosen == null) {
            return Optional.empty();
        }
        double waitSeconds = Duration.between(chosen.takenAt(), now).toMillis() / 1000.0;
        return Optional.of(new Choice(
                chosen,
                new CallReason(
                        NAME,
                        waitSeconds,
                        Optional.ofNullable(runnerUp).map(Visit::id),
                        passedOver(chosen, counter, hall),
                        Optional.empty())));
    }

    @Override
    public Optional<Counter> counterFor(Visit visit, Hall hall) {
        return hall.counters().stream()
                .filter(counter -> counter.state() == CounterState.IDLE)
                .filter(counter -> counter.abilities().contains(visit.service()))
                .min(Comparator.comparingInt(
                                (Counter counter) -> counter.abilities().size())
                        .thenComparing(Counter::since)
                        .thenComparing(Counter::id));
    }

    private static List<PassedOver> passedOver(Visit chosen, Counter counter, Hall hall) {
        List<PassedOver> older = new ArrayList<>();
        for (HallPlan.Service service : hall.plan().services()) {
            if (!counter.abilities().contains(service.id())) {
                hall.head(service.id())
                        .filter(head -> OLDEST.compare(head, chosen) < 0)
                        .ifPresent(head -> older.add(new PassedOver(head.id(), service.id(), NOT_ABLE)));
            }
        }
        return older;
    }

    private static long number(Visit visit) {
        return Long.parseLong(visit.id().substring(1));
    }
}
