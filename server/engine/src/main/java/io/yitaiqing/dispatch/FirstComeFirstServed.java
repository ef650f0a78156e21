package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.CallReason.PassedOver;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.Wish;
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

    /** Who is served first among those that wait. */
    static final Comparator<Visit> OLDEST =
            Comparator.comparing((Visit visit) -> visit.place().orderAt()).thenComparingLong(Visit::number);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Choice> visitFor(Counter counter, Hall hall, Instant now) {
        Visit chosen = null;
        Line from = null;
        Visit runnerUp = null;
        for (Line line : hall.lines()) {
            if (!hall.clears(counter, line.wish()).isEmpty()) {
                Visit head = line.head();
                if (chosen == null || OLDEST.compare(head, chosen) < 0) {
                    runnerUp = chosen;
                    chosen = head;
                    from = line;
                } else if (runnerUp == null || OLDEST.compare(head, runnerUp) < 0) {
                    runnerUp = head;
                }
            }
        }
        if (chosen == null) {
            return Optional.empty();
        }
        Visit other = runnerUp;
        Optional<Visit> next = from.second()
                .filter(second -> other == null || OLDEST.compare(second, other) < 0)
                .or(() -> Optional.ofNullable(other));
        double countedSeconds = Duration.between(chosen.place().orderAt(), now).toMillis() / 1000.0;
        CallReason reason = new CallReason(
                NAME, countedSeconds, next.map(Visit::id), passedOver(chosen, counter, hall), Optional.empty());
        return Optional.of(new Choice(chosen, hall.clears(counter, from.wish()), reason));
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

    private static List<PassedOver> passedOver(Visit chosen, Counter counter, Hall hall) {
        List<PassedOver> older = new ArrayList<>();
        for (Line line : hall.lines()) {
            Visit head = line.head();
            if (OLDEST.compare(head, chosen) < 0
                    && hall.clears(counter, line.wish()).isEmpty()) {
                older.add(new PassedOver(head.id(), head.service(), rule(counter, line.wish())));
            }
        }
        return older;
    }

    private static String rule(Counter counter, Wish wish) {
        if (!counter.reaches(wish)) {
            return SENT_ELSEWHERE;
        }
        return wish.services().stream().anyMatch(counter.abilities()::contains) ? ONE_COUNTER : NOT_ABLE;
    }
}
