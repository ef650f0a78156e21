package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.AlertMoves;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.ClosingTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rules of what time itself brings. One kind is done at a time, for each leaves a hall that the next must see; whoever
 * asks {@link Deadlines} goes on until nothing is due.
 */
final class DueRules {

    private DueRules() {}

    /** Does what is due by now; nothing where nothing is. */
    static Decision timePasses(Hall hall, Instant now) {
        if (Deadlines.closing(hall).filter(closing -> !closing.isAfter(now)).isPresent()) {
            return DayRules.closeDay(hall, now);
        }
        return Stream.<Supplier<List<HallEvent>>>of(
                        () -> ClosingRules.remaining(hall, now),
                        () -> LunchRules.due(hall, now),
                        () -> counters(hall, now),
                        () -> visits(hall, now),
                        () -> AlertMoves.due(hall, now).stream().toList())
                .map(Supplier::get)
                .filter(events -> !events.isEmpty())
                .findFirst()
                .map(Decision::accept)
                .orElseGet(Decision::accept);
    }

    private static List<HallEvent> counters(Hall hall, Instant now) {
        List<HallEvent> events = new ArrayList<>();
        for (Counter counter : hall.counters()) {
            if (Deadlines.counterDeadline(counter, hall)
                    .filter(at -> !at.isAfter(now))
                    .isPresent()) {
                if (counter.state() == CounterState.PAUSED) {
                    events.add(new HallEvent.CounterResumed(counter.id()));
                } else {
                    events.addAll(NoShowRules.notShown(Expect.visitAt(counter, hall), counter.id(), hall));
                }
            }
        }
        return events;
    }

    private static List<HallEvent> visits(Hall hall, Instant now) {
        return hall.visitsDueBy(now).stream()
                .filter(visit -> Deadlines.runs(visit, hall))
                .map(visit -> due(visit, hall))
                .toList();
    }

    private static HallEvent due(Visit visit, Hall hall) {
        if (visit.returns()) {
            // Behind shut doors nobody calls it any more, unless the hall serves or keeps those who wait.
            boolean inVain = !hall.open() && hall.plan().settings().closing().waiting() == ClosingTerms.Waiting.END;
            return inVain
                    ? new HallEvent.VisitEnded(visit.id(), EndReason.DAY_CLOSED)
                    : new HallEvent.VisitReturned(visit.id(), visit.place());
        }
        boolean neverCame = visit.state() != VisitState.PARKED;
        return new HallEvent.VisitEnded(visit.id(), neverCame ? EndReason.NO_SHOW : EndReason.EXPIRED);
    }
}
