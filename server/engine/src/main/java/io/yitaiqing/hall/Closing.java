package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.ClosingTerms.Waiting;
import java.time.Instant;
import java.util.Optional;

/** What outlasts the closing of the doors: the rule of the plan about each visit and counter, then and ever after. */
public final class Closing {

    private Closing() {}

    /** Why a visit ends once the doors are shut; empty for one that goes on. */
    public static Optional<EndReason> endOf(Visit visit, Hall hall, Instant now) {
        ClosingTerms terms = hall.plan().settings().closing();
        boolean ends = switch (visit.state()) {
            case BOOKED -> true;
            case WAITING ->
                switch (terms.waiting()) {
                    case END -> true;
                    case SERVE ->
                        hall.counters().stream()
                                .noneMatch(
                                        counter -> helps(counter, visit.place().wish()));
                    case CARRY -> false;
                };
            // What is offered is rescinded when the doors shut; after that, whom a clerk may still accept goes on.
            case HELD -> !visit.offered() && (terms.waiting() != Waiting.CARRY || visit.notArrived());
            case PARKED -> terms.parked() == ClosingTerms.Parked.END;
            case CALLED, SERVING, ENDED -> false;
        };
        boolean missed = visit.notArrived()
                || visit.state() == VisitState.BOOKED && !visit.waitsFrom().isAfter(now);
        return ends ? Optional.of(missed ? EndReason.NO_SHOW : EndReason.DAY_CLOSED) : Optional.empty();
    }

    /** Whether a counter closes behind shut doors: it has no visit, and nobody waits whom it shall still serve. */
    public static boolean closes(Counter counter, Hall hall) {
        boolean free = counter.state() == CounterState.IDLE || counter.state() == CounterState.PAUSED;
        return free && (!servesOn(hall) || hall.lines().stream().noneMatch(line -> helps(counter, line.wish())));
    }

    /** Whether those who wait are served after the doors are shut. */
    public static boolean servesOn(Hall hall) {
        return hall.plan().settings().closing().waiting() == Waiting.SERVE;
    }

    /** Whether the doors are shut and a visit or counter is still there that does not outlast it. */
    public static boolean unfinished(Hall hall) {
        return !hall.open()
                && (hall.counters().stream().anyMatch(counter -> closes(counter, hall))
                        || hall.visits().stream()
                                .anyMatch(visit -> endOf(visit, hall, hall.at()).isPresent()));
    }

    private static boolean helps(Counter counter, Wish wish) {
        return counter.state() != CounterState.CLOSED
                && counter.reaches(wish)
                && wish.services().stream().anyMatch(counter.abilities()::contains);
    }
}
