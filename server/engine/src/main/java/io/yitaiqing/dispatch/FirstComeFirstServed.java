package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.CallReason.PassedOver;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Reach;
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
 * <p>The pair FCFS-ALIS of Adan and Weiss (2014), with the fewest skills first as in Wallace and Whitt (2005). A head
 * start counts as time waited.
 */
public final class FirstComeFirstServed implements DispatchPolicy {

    /** The name by which plans choose this policy. */
    public static final String NAME = "first-come-first-served";

    private static final String NOT_ABLE = "counter-may-not-serve";
    private static final String ONE_COUNTER = "one-counter";
    private static final String SENT_ELSEWHERE = "sent-elsewhere";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Choice> visitFor(Counter counter, Hall hall, Instant now) {
        Reach reach = hall.reach(counter);
        List<PassedOver> passedOver = new ArrayList<>();
        Line chosen = null;
        Line other = null;
        List<String> services = List.of();
        for (Line line : hall.lines()) {
            if (chosen != null && chosen.goesOnBefore(line)) {
                break;
            }
            List<String> able = reach.clears(line);
            if (chosen != null && !able.isEmpty()) {
                other = line;
                break;
            }
            if (chosen == null && able.isEmpty()) {
                passedOver.add(passedOver(line, counter, reach));
            } else if (chosen == null) {
                chosen = line;
                services = able;
            }
        }
        if (chosen == null) {
            return Optional.empty();
        }
        Optional<Visit> runnerUp = other == null ? chosen.second() : Optional.of(other.head());
        return Optional.of(choice(chosen.head(), services, runnerUp, passedOver, now));
    }

    /** @param runnerUp who would be called if the chosen visit were not there */
    private static Choice choice(
            Visit chosen, List<String> services, Optional<Visit> runnerUp, List<PassedOver> passedOver, Instant now) {
        double countedSeconds = Duration.between(chosen.place().orderAt(), now).toMillis() / 1000.0;
        Optional<String> next =
                runnerUp.isPresent() ? Optional.of(runnerUp.get().id()) : Optional.empty();
        return new Choice(
                chosen,
                services,
                new CallReason(NAME, countedSeconds, next, List.copyOf(passedOver), Optional.empty()));
    }

    private static PassedOver passedOver(Line line, Counter counter, Reach reach) {
        String rule = NOT_ABLE;
        if (!counter.reaches(line.wish())) {
            rule = SENT_ELSEWHERE;
        } else if (!reach.within(line).isEmpty()) {
            rule = ONE_COUNTER;
        }
        return new PassedOver(line.head().id(), line.wish().services().getFirst(), rule);
    }

    @Override
    public Optional<Counter> counterFor(Visit visit, Hall hall) {
        return hall.counters().stream()
                .filter(counter -> counter.state() == CounterState.IDLE)
                .filter(counter -> !hall.clears(counter, visit.place().wish()).isEmpty())
                .min(Comparator.comparingInt(
                                (Counter counter) -> counter.abilities().size())
                        .thenComparing(Counter::since)
                        .thenComparing(Counter::id));
    }
}
