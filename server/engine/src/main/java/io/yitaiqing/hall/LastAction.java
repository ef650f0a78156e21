package io.yitaiqing.hall;

import java.time.Instant;

/**
 * What a counter did last.
 *
 * @param action the verb: one of those below
 * @param visit its visit as it stood before
 * @param before the counter as it stood before
 * @param visitAfter its visit as the action left it
 * @param after the counter as the action left it
 */
public record LastAction(String action, Visit visit, Counter before, Instant at, Visit visitAfter, Counter after) {

    /** Called a visit. */
    public static final String CALL = "call";
    /** Had a visit sent to it. */
    public static final String SEND = "send";
    /** Began to serve. */
    public static final String START = "start";
    /** Ended a service. */
    public static final String FINISH = "finish";
    /** Said that nobody came. */
    public static final String NO_SHOW = "no-show";
    /** Parked its visit. */
    public static final String PARK = "park";
    /** Sent its visit on. */
    public static final String TRANSFER = "transfer";

    /** Whether visit and counter still stand as the action left them, whatever the counter is able to do by now. */
    public boolean untouched(Visit visitNow, Counter now) {
        return visitAfter.equals(visitNow) && after.able(now.abilities()).equals(now);
    }

    /** This action with what it left behind. */
    LastAction left(Visit visitAfter, Counter after) {
        return new LastAction(action, visit, before, at, visitAfter, after);
    }

    /** Whether the visit has left the counter but does not yet stand where the action puts it. */
    boolean moves() {
        return (action.equals(FINISH) || action.equals(NO_SHOW)) && visitAfter.atCounter();
    }

    /** Whether the visit is still in the state to which the action brought it. */
    boolean goesOn(Visit now) {
        return visitAfter.state() == now.state() && visitAfter.since().equals(now.since());
    }

    /** Whether the visit was to go on when the action, at this very moment, found the doors shut. */
    boolean continuesInVain(EndReason why, Instant now) {
        return action.equals(FINISH)
                && why == EndReason.DAY_CLOSED
                && at.equals(now)
                && visitAfter.state() == VisitState.WAITING;
    }
}
