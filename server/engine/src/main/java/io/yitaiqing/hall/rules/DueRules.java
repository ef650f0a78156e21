package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.AlertMoves;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Destinations;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Rules of what time itself brings. One kind is done at a time, for each leaves a hall that the next must see; whoever
 * asks {@link Deadlines} goes on until nothing is due.
 */
final class DueRules {

    private DueRules() {}

    /** Does what is due by now; nothing where nothing is. */
    static Decision timePasses(Hall hall, Function<Hall, DispatchPolicy> policy, Instant now) {
        if (Deadlines.closing(hall).filter(closing -> !closing.isAfter(now)).isPresent()) {
            return DayRules.closeDay(hall, now);
        }
        // Offers last, to whoever is still there after all else; the rota before the end of pauses: who goes from a
        // break to another post does not first return to the old
        // one.
        return Stream.<Supplier<List<HallEvent>>>of(
                        () -> ClosingRules.remaining(hall, now),
                        () -> LunchRules.due(hall, now),
                        () -> RotaRules.due(hall, now),
                        () -> counters(hall, now),
                        () -> visits(hall, now),
                        () -> released(hall),
                        () -> AlertMoves.due(hall, now).stream().toList(),
                        () -> OfferRules.due(hall, policy, now))
                .map(Supplier::get)
                .filter(events -> !events.isEmpty())
                .findFirst()
                .map(Decision::accept)
                .orElseGet(() -> Decision.accept(List.of()));
    }

    private static List<HallEvent> counters(Hall hall, Instant now) {
        List<HallEvent> events = new ArrayList<>();
        for (Counter counter : hall.counters()) {
            if (Deadlines.counterDeadline(counter, hall)
                    .filter(at -> !at.isAfter(now))
                    .isPresent()) {
                events.addAll(due(counter, hall));
            }
        }
        return events;
    }

    private static List<HallEvent> due(Counter counter, Hall hall) {
        return switch (counter.state()) {
            case PAUSED -> List.of(new HallEvent.CounterResumed(counter.id()));
            case OFFERED -> OfferRules.timedOut(counter);
            case CALLING -> NoShowRules.notShown(Expect.visitAt(counter, hall), counter.id(), hall);
            case CLOSED, IDLE, SERVING -> List.of();
        };
    }

    private static List<HallEvent> visits(Hall hall, Instant now) {
        return hall.visitsDueBy(now).stream()
                .filter(visit -> Deadlines.runs(visit, hall))
                .map(DueRules::due)
                .toList();
    }

    /** Who waits for a counter or clerk that cannot help any more waits for any, where it stands. */
    private static List<HallEvent> released(Hall hall) {
        return Destinations.lost(hall).stream()
                .<HallEvent>map(visit -> new HallEvent.VisitReleased(
                        visit.id(),
                        new LinePlace(
                                Wish.of(visit.place().wish().services()),
                                visit.place().orderAt())))
                .toList();
    }

    private static HallEvent due(Visit visit) {
        if (visit.returns()) {
            return new HallEvent.VisitReturned(visit.id(), visit.place());
        }
        boolean neverCame = visit.state() != VisitState.PARKED;
        return new HallEvent.VisitEnded(visit.id(), neverCame ? EndReason.NO_SHOW : EndReason.EXPIRED);
    }
}
