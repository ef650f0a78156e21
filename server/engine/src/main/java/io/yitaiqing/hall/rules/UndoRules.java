package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.LastAction;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.ClosingTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rules of taking back what was done last at a counter: see {@link CounterAction} for what may be.
 *
 * <p>A check of papers, an errand more or less and a paper's return are the counter's where the visit is at one. What
 * tells of the hall and not of this work, such as a call for help or a fault, is no action of a counter.
 */
final class UndoRules {

    private UndoRules() {}

    /** Puts visit and counter back to how they stood before, if nothing has come of the action yet. */
    static Decision undo(HallCommand.Undo c, Hall hall, Instant now) {
        return Expect.counter(
                c.counter(),
                hall,
                counter -> hall.lastAction(c.counter())
                        .map(action -> undo(action, counter, hall, now))
                        .orElseGet(() -> Decision.reject(
                                Code.NOTHING_TO_UNDO,
                                "Expected counter " + c.counter()
                                        + " to have done something today, but there is nothing to take back.")));
    }

    private static Decision undo(LastAction action, Counter counter, Hall hall, Instant now) {
        if (!action.action().undoable()) {
            return Decision.reject(
                    Code.ACTION_IS_FINAL,
                    "Expected counter " + counter.id() + " to have done last what can be taken back, but "
                            + action.action().whyNot() + ".");
        }
        long withinSeconds = hall.plan().settings().undoWithinSeconds();
        if (now.isAfter(action.at().plusSeconds(withinSeconds))) {
            return Decision.reject(
                    Code.TOO_LATE_TO_UNDO,
                    "Expected to take back the " + named(action) + " within " + withinSeconds
                            + " seconds, but it was at " + action.at() + ".");
        }
        if (!action.untouched(action.visit().map(Visit::id).flatMap(hall::visit), counter)) {
            String moved = action.visit().isPresent() ? "its visit or counter " : "counter ";
            return consequences(action, moved + counter.id() + " has moved on");
        }
        return action.visit()
                .map(visit -> undo(action, visit, hall, now))
                .orElseGet(() -> undoAlone(action, hall, now));
    }

    private static Decision undo(LastAction action, Visit visit, Hall hall, Instant now) {
        if (opened(action, visit, hall)) {
            return consequences(action, "it opened a case that its customer follows");
        }
        boolean serves = hall.plan().settings().closing().waiting() == ClosingTerms.Waiting.SERVE;
        if (!hall.open() && !visit.atCounter() && !serves) {
            return Expect.hallIsClosed(hall);
        }
        // What leaves the visit where it is leaves its time to come too.
        Visit before = action.action().leavesVisits() ? visit : patient(visit, hall, now);
        return Expect.ownTicket(visit, hall, () -> undone(action, Optional.of(before), hall));
    }

    /** A pause that is over by now is not taken up again only to end at once. */
    private static Decision undoAlone(LastAction action, Hall hall, Instant now) {
        Optional<Instant> over = action.before().pausedUntil().filter(until -> !until.isAfter(now));
        return over.map(until -> Decision.reject(
                        Code.TOO_LATE_TO_UNDO,
                        "Expected to take back the " + named(action)
                                + " before its pause would be over, but that was at " + until + "."))
                .orElseGet(() -> undone(action, Optional.empty(), hall));
    }

    private static Decision undone(LastAction action, Optional<Visit> visit, Hall hall) {
        return Decision.accept(
                new HallEvent.ActionUndone(action.before().id(), action.action().word(), visit, able(action, hall)));
    }

    private static Decision consequences(LastAction action, String but) {
        return Decision.reject(
                Code.ACTION_HAS_CONSEQUENCES,
                "Expected nothing to have come of the " + named(action) + ", but " + but + ".");
    }

    private static String named(LastAction action) {
        return action.action().word() + " of "
                + action.visit()
                        .map(visit -> "ticket " + visit.ticket())
                        .orElse("counter " + action.before().id());
    }

    private static boolean opened(LastAction action, Visit visit, Hall hall) {
        return action.action() == CounterAction.FINISH
                && hall.cases().all().stream()
                        .anyMatch(one -> one.visit().equals(visit.id())
                                && !one.openedAt().isBefore(action.at()));
    }

    /** As it stood before, unless its call would be over at once: then its time to come begins anew. */
    private static Visit patient(Visit visit, Hall hall, Instant now) {
        boolean overdue = visit.state() == VisitState.CALLED
                && hall.plan()
                        .norms()
                        .noShowAfterSeconds()
                        .filter(seconds -> !visit.calledAt()
                                .orElseThrow()
                                .plusSeconds(seconds)
                                .isAfter(now))
                        .isPresent();
        return overdue ? visit.on(visit.leg().orElseThrow().calledLast(now)) : visit;
    }

    /** The counter as it stood before, able to do what it is able to do now. */
    private static Counter able(LastAction action, Hall hall) {
        Counter before = action.before();
        List<String> abilities = hall.plan()
                .counter(before.id())
                .flatMap(place -> Abilities.of(
                        place, before.clerk(), hall.plan(), hall.faults().keySet()))
                .orElse(before.abilities());
        return before.able(abilities);
    }
}
