package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * What a counter did last.
 *
 * @param visit its visit as it stood before; none where the action was the counter's alone
 * @param before the counter as it stood before
 * @param visitAfter its visit as the action left it
 * @param after the counter as the action left it
 */
public record LastAction(
        CounterAction action,
        Optional<Visit> visit,
        Counter before,
        Instant at,
        Optional<Visit> visitAfter,
        Counter after) {

    /** Whether visit and counter still stand as the action left them, whatever the counter is able to do by now. */
    public boolean untouched(Optional<Visit> visitNow, Counter now) {
        return visitAfter.equals(visitNow) && after.able(now.abilities()).equals(now);
    }

    /** This action with what it left behind. */
    LastAction left(Visit visitAfter, Counter after) {
        return new LastAction(action, visit, before, at, Optional.of(visitAfter), after);
    }

    /** Whether it was done with this visit. */
    boolean with(String id) {
        return visit.isPresent() && visit.get().id().equals(id);
    }

    /** Whether the visit has left the counter but does not yet stand where the action puts it. */
    boolean moves() {
        return (action == CounterAction.FINISH || action == CounterAction.NO_SHOW)
                && visitAfter.isPresent()
                && visitAfter.get().atCounter();
    }

    /** Whether it brought the visit to the counter, and nothing but its call was repeated since. */
    boolean calledAgain(Visit now) {
        return (action == CounterAction.CALL || action == CounterAction.SEND)
                && visitAfter.map(left -> left.on(now.leg().orElseThrow())).equals(Optional.of(now));
    }

    /** Whether it freed the counter. */
    boolean freed() {
        return visit.isPresent() && after.state() == CounterState.IDLE;
    }

    /** Whether the visit was to go on when the action, at this very moment, found the doors shut. */
    boolean continuesInVain(HallEvent.VisitEnded end, Instant now) {
        return action == CounterAction.FINISH
                && end.reason() == EndReason.DAY_CLOSED
                && at.equals(now)
                && visitAfter.filter(left -> left.state() == VisitState.WAITING).isPresent();
    }
}
